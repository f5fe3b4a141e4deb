// Which desk somebody works at: kept in the address, chosen among those there are.
import { useSearchParams } from '@solidjs/router'
import { createMemo, type JSX, type ParentComponent, Show } from 'solid-js'
import type { desks } from '../../../server/desks/routes.ts'
import type { AnswerOf } from '../../../server/kernel/context.ts'
import type { Role } from '../../../server/kernel/people.ts'
import { apiOf } from '../api.ts'
import { createReading } from '../reading.ts'
import { isAny, me } from '../session.ts'
import { Answer, ButtonLink, Empty, FilterChoice, SignInLink } from '../ui/index.ts'
import { careWords } from './words.ts'

const api = apiOf<typeof desks>('desks')
export type CareDesk = AnswerOf<(typeof desks.reads)['/']>['items'][number]
export type WholeDesk = AnswerOf<(typeof desks.reads)['/:id']>
export const readDesk = (id: string) => api.read('/:id', { id })

const desk: readonly Role[] = ['operator', 'coordinator']
export const atDesk = (): boolean => isAny(desk)

/** Shows its children to who works at a desk, or has one of `roles`; others read why not. */
export const DeskOnly: ParentComponent<{ roles?: readonly Role[] | undefined }> = (props) => (
  <Show
    when={isAny(props.roles ?? desk)}
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

/** The desk in the address (`?sportello=`), or the first of them; for who works at a desk, or has one of `roles`. */
export const WithDesk = (props: { roles?: readonly Role[]; children: (desk: () => CareDesk) => JSX.Element }): JSX.Element => {
  const [search, setSearch] = useSearchParams()
  const list = createReading(() => api.read('/', {}, { limit: 100 }), 'desks')
  return (
    <DeskOnly roles={props.roles}>
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
