// Choosing a whole year: this one unless the address says another (`?anno=2024`).
import { useSearchParams } from '@solidjs/router'
import type { Accessor, JSX } from 'solid-js'
import { today } from '../format.ts'
import { FilterChoice } from './search.tsx'

const thisYear = (): number => Number(today().slice(0, 4))

/** The year of the address, or this one; years before `first` are not chosen. */
export const useYear = (first: number): { readonly year: Accessor<number>; readonly Choice: (props: { label: string }) => JSX.Element } => {
  const [search, setSearch] = useSearchParams()
  const years = (): readonly number[] => Array.from({ length: thisYear() - first + 1 }, (_, back) => thisYear() - back)
  const year = (): number => years().find((one) => String(one) === search.anno) ?? thisYear()
  const Choice = (props: { label: string }): JSX.Element => (
    <div class="filter-grid">
      <FilterChoice
        name="year"
        label={props.label}
        empty={String(thisYear())}
        options={years()
          .slice(1)
          .map((one) => ({ value: String(one), label: String(one) }))}
        value={year() === thisYear() ? '' : String(year())}
        onChoose={(value) => setSearch({ anno: value || null }, { scroll: false })}
      />
    </div>
  )
  return { year, Choice }
}
