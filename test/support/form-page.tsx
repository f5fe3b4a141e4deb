// The form of a request as text, and what it would send.
import { renderToString } from 'solid-js/web'
import type { Ask } from '../../web/kernel/asks/ask.ts'
import { AskForm, wrongIn } from '../../web/kernel/asks/form.tsx'
import { givenBy } from '../../web/kernel/asks/given.ts'
import { createForm, type Draft } from '../../web/kernel/form.ts'
import { chooseLanguage, type Language } from '../../web/kernel/language.ts'
import type { Visit } from './page.tsx'

const nothing = async () => ({ id: '', revision: 0, position: 0, events: [] })

/** The form on a page of its own, so that it can be looked at like any other. */
export const shownForm = <O,>(ask: Ask<O, object>, of: O, language: Language = 'it'): Visit => {
  chooseLanguage(language)
  const form = renderToString(() => <AskForm id="ask" ask={ask} of={of} send={nothing} onDone={() => {}} onCancel={() => {}} />)
  const html = `<h1>Modulo</h1>${form.replace(/<!--.*?-->/gs, '')}`
  const text = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  return { url: '', html, text, title: 'Modulo – Comunanza', language, asked: [] }
}

/** Writes a draft over what the fields begin with. `wrong` are the paths that are missing or wrong, `sent` the command as it travels. */
export const filled = <O, D extends object>(ask: Ask<O, D>, of: O, draft: Draft) => {
  const form = createForm('ask', draft)
  const specs = () => ask.fields(of, form.value)
  // As the page does it: what appears because of another answer brings its own first content.
  for (let before = -1; before !== Object.keys(form.draft()).length; ) {
    before = Object.keys(form.draft()).length
    for (const { name, initial } of specs()) if (initial !== undefined && !(name in form.draft())) form.set(name, initial)
  }
  return {
    wrong: wrongIn(specs(), form.value).map(({ path }) => path),
    names: specs().map(({ name }) => name),
    sent: () => JSON.parse(JSON.stringify(ask.data(givenBy(form), of))) as D,
  }
}
