// Which desk somebody works at: kept in the address, chosen among those there are.
import { useSearchParams } from '@solidjs/router'
import { createMemo, type JSX, type ParentComponent, Show } from 'solid-js'
import type { desks } from '../../../server/desks/routes.ts'
import type { AnswerOf } from '../../../server/kernel/context.ts'
import { apiOf } from '../api.ts'
import { createReading } from '../reading.ts'
import { isAny, me } from '../session.ts'
import { Answer, ButtonLink, Empty, FilterChoice, SignInLink } from '../ui/index.ts'
import { careWords } from './words.ts'

const api = apiOf<typeof desks>('desks')
export type CareDesk = AnswerOf<(typeof desks.reads)['/']>['items'][number]
export type WholeDesk = AnswerOf<(typeof desks.reads)['/:id']>
export const readDesk = (id: string) => api.read('/:id', { id })

export const atDesk = (): boolean => isAny(['operator', 'coordinator'])

/** Shows its children to who works at a desk; others read why not. */
export const DeskOnly: ParentComponent = (props) => (
  <Show
    when={atDesk()}
    fallback={
      <>
        <p>{careWords().notYours}</p>
        <Show when={!me()}>
          <SignInLink />
        </Show>
      </>
    }
  >
    {props.children}
  </Show>
)

const NoDesk = (): JSX.Element => (
  <Empty title={careWords().noDesk} icon="pa">
    <p>{careWords().noDeskHelp}</p>
    <ButtonLink href="/sportelli">{careWords().desks}</ButtonLink>
  </Empty>
)

/** The desk in the address (`?sportello=`), or the first of them. */
export const WithDesk = (props: { children: (desk: () => CareDesk) => JSX.Element }): JSX.Element => {
  const [search, setSearch] = useSearchParams()
  const list = createReading(() => api.read('/', {}, { limit: 100 }), 'desks')
  return (
    <DeskOnly>
      <Answer of={list}>
        {(found) => {
          const desk = createMemo(() => found().items.find(({ id }) => id === search.sportello) ?? found().items[0])
          return (
            <Show when={desk()} fallback={<NoDesk />}>
              {(chosen) => (
                <>
                  <Show when={found().items.length > 1}>
                    <div class="filters no-print">
                      <FilterChoice
                        name="desk"
                        label={careWords().desk}
                        empty={found().items[0]?.name ?? ''}
                        options={found()
                          .items.slice(1)
                          .map(({ id, name }) => ({ value: id, label: name }))}
                        value={chosen().id === found().items[0]?.id ? '' : chosen().id}
                        onChoose={(value) => setSearch({ sportello: value || null }, { scroll: false })}
                      />
                    </div>
                  </Show>
                  {props.children(chosen)}
                </>
              )}
            </Show>
          )
        }}
      </Answer>
    </DeskOnly>
  )
}
