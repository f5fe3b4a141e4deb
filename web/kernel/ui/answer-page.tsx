// A page that is one answer: while it is read, when it is not there, and when it is.
import type { Accessor, JSX } from 'solid-js'
import type { Reading } from '../reading.ts'
import { Answer } from './answer.tsx'
import { Page } from './page.tsx'
import { Refusal } from './refusal.tsx'
import { PageSkeleton } from './skeleton.tsx'

type AnswerPageProps<A> = {
  of: Reading<A>
  /** the titles until it is there, and when it is nowhere */
  words: { readonly waiting: string; readonly missing: string }
  /** in place of the sentence for what is nowhere */
  missing?: () => JSX.Element
  children: (answer: Accessor<A>) => JSX.Element
}

export const AnswerPage = <A,>(props: AnswerPageProps<A>): JSX.Element => (
  <Answer
    of={props.of}
    loading={<PageSkeleton title={props.words.waiting} />}
    failed={(problem) =>
      problem.status === 404 && props.missing ? (
        props.missing()
      ) : (
        <Page title={problem.status === 404 ? props.words.missing : props.words.waiting}>
          <Refusal problem={problem} onAgain={props.of.again} />
        </Page>
      )
    }
  >
    {props.children}
  </Answer>
)
