// A page of plain text: headings and paragraphs.
import { For, type JSX } from 'solid-js'
import { Page } from '../kernel/ui/index.ts'

export type Chapter = { readonly title: string; readonly says: readonly string[] }

export const Prose = (props: { title: string; lead: string; chapters: readonly Chapter[]; children?: JSX.Element }): JSX.Element => (
  <Page title={props.title} lead={props.lead}>
    <div class="prose">
      <For each={props.chapters}>
        {(chapter) => (
          <section>
            <h2>{chapter.title}</h2>
            <For each={chapter.says}>{(words) => <p>{words}</p>}</For>
          </section>
        )}
      </For>
      {props.children}
    </div>
  </Page>
)
