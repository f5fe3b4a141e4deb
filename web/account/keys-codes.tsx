// The codes I was given: by whom, whether they were used, and cancelling one I do not recognise.
import { type JSX, Show } from 'solid-js'
import { type OwnKeys, withdrawCode } from '../kernel/entering.ts'
import { moment } from '../kernel/format.ts'
import { roleNames } from '../kernel/people-words.ts'
import { type Column, Section, Table } from '../kernel/ui/index.ts'
import type { Change } from './change.ts'
import { account } from './words.ts'

type Code = OwnKeys['codes'][number]

const isOver = ({ until }: Code): boolean => Date.parse(until) <= Date.now()
const stateOf = (code: Code): string =>
  code.used !== undefined ? account().spent(moment(code.used)) : isOver(code) ? account().over : account().good
const giverOf = ({ way, role }: Code): string => (role === undefined ? account().ways[way] : `${account().ways[way]}: ${roleNames()[role]}`)

const columns = (withdraw: (code: Code) => void): readonly Column<Code>[] => [
  { title: account().given, names: true, cell: ({ issued }) => moment(issued) },
  { title: account().by, cell: giverOf },
  { title: account().until, cell: ({ until }) => moment(until) },
  { title: account().state, cell: stateOf },
  {
    title: account().withdraw,
    cell: (code) => (
      <Show when={code.used === undefined && !isOver(code)}>
        <button
          type="button"
          class="btn btn-outline-danger btn-sm"
          aria-label={account().withdrawWhich(moment(code.issued))}
          onClick={() => withdraw(code)}
        >
          {account().withdraw}
        </button>
      </Show>
    ),
  },
]

export const Codes = (props: { codes: readonly Code[]; change: Change }): JSX.Element => (
  <Section id="codes" title={account().codes} lead={account().codesSays}>
    <Show when={props.codes.length > 0} fallback={<p class="soft">{account().noCodes}</p>}>
      <Table
        caption={account().codes}
        rows={props.codes}
        columns={columns((code) => void props.change(withdrawCode(code.id), account().withdrawn))}
      />
    </Show>
  </Section>
)
