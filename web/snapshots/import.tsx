// Bringing in the register a municipality publishes: choose, look, decide, confirm.
import { createSignal, For, type JSX, Show } from 'solid-js'
import { createForm, type Form } from '../kernel/form.ts'
import { fullDay, number, today } from '../kernel/format.ts'
import { createReading } from '../kernel/reading.ts'
import { isAny } from '../kernel/session.ts'
import {
  Answer,
  Button,
  ButtonLink,
  type Column,
  DateField,
  Empty,
  ErrorSummary,
  Page,
  Refusal,
  Section,
  SignInLink,
  Table,
  TextField,
} from '../kernel/ui/index.ts'
import { api, type Row } from './api.ts'
import { createImport, mostBytes } from './importing.ts'
import { ReportPart } from './report.tsx'
import { words } from './words.ts'

type Importing = ReturnType<typeof createImport>

const bookColumns = (): readonly Column<Row>[] => [
  { title: words().books.municipality, names: true, cell: ({ publisher, municipality }) => publisher ?? municipality },
  { title: words().books.publications, numeric: true, cell: ({ publications }) => number(publications) },
  { title: words().books.latest, cell: ({ latest }) => (latest ? fullDay(latest) : '–') },
]

const Books = (): JSX.Element => {
  const list = createReading(() => api.read('/', {}, { limit: 100 }), 'snapshots')
  return (
    <Section id="books" title={words().books.title}>
      <Answer of={list}>
        {(said) => (
          <Show when={said().items.length > 0} fallback={<p>{words().books.none}</p>}>
            <Table caption={words().books.caption} columns={bookColumns()} rows={said().items} />
          </Show>
        )}
      </Answer>
    </Section>
  )
}

const FilesField = (props: { form: Form; onChoose: (files: readonly File[]) => void }): JSX.Element => (
  <div class="form-field">
    <label for="import-files">{words().import.files}</label>
    <p class="field-hint" id="import-files-hint">
      {words().import.filesHint}
    </p>
    <input
      id="import-files"
      type="file"
      accept=".csv,text/csv"
      multiple
      aria-describedby={props.form.fault('files') ? 'import-files-hint import-files-fault' : 'import-files-hint'}
      aria-invalid={props.form.fault('files') ? 'true' : undefined}
      onChange={(event) => props.onChoose([...(event.currentTarget.files ?? [])])}
    />
    <Show when={props.form.fault('files')}>
      {(says) => (
        <p class="field-fault" id="import-files-fault">
          {says()}
        </p>
      )}
    </Show>
  </div>
)

const Choose = (props: { importing: Importing }): JSX.Element => {
  const form = createForm('import')
  const [files, setFiles] = createSignal<readonly File[]>([])
  const look = (event: SubmitEvent): void => {
    event.preventDefault()
    const size = files().reduce((sum, file) => sum + file.size, 0)
    const wrong = [
      ...(/^\d{6}$/.test(form.value('municipality')) ? [] : [{ path: 'municipality', says: words().import.noMunicipality }]),
      ...(files().length === 0 ? [{ path: 'files', says: words().import.noFiles }] : []),
      ...(size > mostBytes ? [{ path: 'files', says: words().import.tooLarge }] : []),
    ]
    form.fail(wrong)
    if (wrong.length === 0) void props.importing.look({ municipality: form.value('municipality'), on: form.value('on'), files: files() })
  }
  return (
    <form class="filters" noValidate onSubmit={look}>
      <ErrorSummary form={form} />
      <TextField
        form={form}
        name="municipality"
        label={words().import.municipality}
        hint={words().import.municipalityHint}
        inputmode="numeric"
        maxlength={6}
        size="number"
      />
      <FilesField form={form} onChoose={setFiles} />
      <DateField form={form} name="on" label={words().import.on} max={today()} />
      <Button type="submit" busy={props.importing.stage() === 'looking'}>
        {props.importing.stage() === 'looking' ? words().import.looking : words().import.look}
      </Button>
    </form>
  )
}

const Looked = (props: { importing: Importing }): JSX.Element => {
  const said = () => props.importing.looked()
  const files = () => said()?.reports.length ?? 0
  return (
    <Show when={said()}>
      {(done) => (
        <div class="import-report">
          <Show when={done().already.length > 0}>
            <p>
              {words().import.already}:{' '}
              {done()
                .already.map(({ name }) => name)
                .join(', ')}
            </p>
          </Show>
          <For each={done().reports}>{(report) => <ReportPart report={report} decisions={props.importing.decisions} />}</For>
          <Show when={files() > 0} fallback={<Empty title={words().import.nothing} icon="check-circle" />}>
            <Show when={props.importing.stage() !== 'done'}>
              <Button busy={props.importing.stage() === 'bringing'} onClick={() => void props.importing.confirm()}>
                {words().import.confirm(files())}
              </Button>
            </Show>
            <Show when={props.importing.stage() === 'bringing' || props.importing.stage() === 'done'}>
              <p class="import-progress" role="status">
                <progress max={files()} value={props.importing.taken()} aria-label={words().import.title} />{' '}
                {words().import.progress(props.importing.taken(), files())}
              </p>
            </Show>
          </Show>
        </div>
      )}
    </Show>
  )
}

const ImportPage = (): JSX.Element => {
  const importing = createImport()
  return (
    <Page title={words().import.title} lead={words().import.lead}>
      <Show
        when={isAny(['clerk', 'manager'])}
        fallback={
          <Empty title={words().import.onlyOffice} icon="locked">
            <SignInLink />
          </Empty>
        }
      >
        <Choose importing={importing} />
        <Show when={importing.problem()}>
          {(found) => (
            <>
              <Refusal problem={found()} />
              <Show when={importing.taken() === 0}>
                <p>{words().import.nothingRecorded}</p>
              </Show>
            </>
          )}
        </Show>
        <Looked importing={importing} />
        <Show when={importing.stage() === 'done'}>
          <div role="status">
            <p>{words().import.done(importing.facts())}</p>
            <ButtonLink href="/registro">{words().import.seeRegister}</ButtonLink>
          </div>
        </Show>
      </Show>
      <Books />
    </Page>
  )
}
export default ImportPage
