// The pieces pages are made of. Each file says in its first line what it is; this is the list to look through.

export { Answer } from './answer.tsx' //           a reading: loading, problem or answer, never alike
export { AnswerPage } from './answer-page.tsx' //  a page that is one answer
export { Badge, type Mood } from './badge.tsx' //  a state in one word
export { Button, ButtonLink } from './button.tsx'
export { Card } from './card.tsx' //               a card that is one link
export { Checkbox, Radios } from './choices.tsx'
export { Dialog } from './dialog.tsx' //           native dialog, `open` and `onClose`
export { Each } from './each.tsx' //              rows that stay the same when they are read again
export { Empty } from './empty.tsx' //             nothing here, and what to do
export { ErrorSummary } from './error-summary.tsx'
export { type Fact, Facts, Figure, Quote } from './facts.tsx' // definition list, number with date, words of a source
export { FileLink } from './file-link.tsx' //      an uploaded file to open
export { Icon } from './icon.tsx'
export type { IconName } from './icon-names.ts'
export { DateField, type Option, optionsOf, Select, TextField } from './inputs.tsx'
export { Link } from './link.tsx' //               a link that stays on the day looked at
export { Listed, type ListWords } from './listed.tsx' // a list: its table and «Mostra altri», or why it is empty
export { type Found, Lookup } from './lookup.tsx' // something of the register, found by writing
export { More } from './more.tsx' //               count shown and «Mostra altri»
export { Page } from './page.tsx' //               h1, tab title, lead, aside: one per page
export { Refusal, sentenceOf } from './refusal.tsx'
export { FilterChoice, SearchBox } from './search.tsx' // narrowing a list
export { Section } from './section.tsx' //         h2 with its part of the page
export { SignInLink } from './sign-in-link.tsx'
export { PageSkeleton, Skeleton } from './skeleton.tsx'
export { Stepper } from './stepper.tsx'
export { type Column, Table } from './table.tsx' // rows; cards on a phone
export { TextArea } from './text-area.tsx' //      with characters left
export { type Happening, Timeline } from './timeline.tsx' // two dates per fact
export { UploadField } from './upload.tsx' // a file, sent when it is chosen
