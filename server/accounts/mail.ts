// Mail that leaves this machine, each to one address in plain text: one-time links, and notices that say nothing.
import nodemailer from 'nodemailer'
import type { Sentence } from '../kernel/context.ts'
import type { Language } from '../kernel/language.ts'

export type Letter = {
  readonly to: string
  readonly language: Language
  readonly url: string
  readonly code: string
  readonly minutes: number
}
export type Plain = { readonly to: string; readonly subject: string; readonly text: string }
export type Mail = {
  send(letter: Letter): Promise<void>
  /** words that are the same for everybody */
  tell(plain: Plain): Promise<void>
  close(): void
}
/** `url`: `smtps://user:password@host:465` or `smtp://host:587`; never logged. */
export type MailSettings = { readonly url: string; readonly from: string }

const subject: Sentence = { it: 'Il tuo codice per entrare in Comunanza', en: 'Your code to enter Comunanza' }

const lasting = (minutes: number): Sentence => {
  const days = Math.round(minutes / 1440)
  if (days < 1) return { it: `${minutes} minuti`, en: `${minutes} minutes` }
  return { it: days === 1 ? 'un giorno' : `${days} giorni`, en: days === 1 ? 'one day' : `${days} days` }
}

const texts: { readonly [L in Language]: (letter: Letter) => string } = {
  it: ({ url, code, minutes }) =>
    `Per entrare apri questo indirizzo e premi «Entra»:\n\n${url}\n\noppure scrivi questo codice nella pagina «Accedi»: ${code}\n\n` +
    `Vale una volta sola, per ${lasting(minutes).it}. Se non l’hai chiesto tu, non fare nulla: senza questo codice nessuno entra.\n`,
  en: ({ url, code, minutes }) =>
    `To sign in, open this address and press “Enter”:\n\n${url}\n\nor write this code in the “Sign in” page: ${code}\n\n` +
    `It works once, for ${lasting(minutes).en}. If you did not ask for it, do nothing: without this code nobody enters.\n`,
}

/** One address and nothing else: no list, no name, no line break that could begin another header. */
export const isAddress = (text: string): boolean =>
  text.length <= 254 &&
  /^[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/.test(
    text,
  )

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])
const seconds = 1000

/** Off this machine the password and the code travel encrypted or not at all. */
export const openMail = ({ url, from }: MailSettings): Mail => {
  const { hostname, protocol } = new URL(url)
  const transport = nodemailer.createTransport(
    {
      ...{ url, pool: true, maxConnections: 2, requireTLS: protocol === 'smtp:' && !loopback.has(hostname) },
      ...{ connectionTimeout: 10 * seconds, greetingTimeout: 10 * seconds, socketTimeout: 30 * seconds },
      ...{ disableFileAccess: true, disableUrlAccess: true },
    },
    { from },
  )
  const tell = async ({ to, subject, text }: Plain): Promise<void> => {
    if (!isAddress(to)) throw new Error('not one address')
    await transport.sendMail({ to: { name: '', address: to }, subject, text, headers: { 'Auto-Submitted': 'auto-generated' } })
  }
  return {
    tell,
    send: (letter) => tell({ to: letter.to, subject: subject[letter.language], text: texts[letter.language](letter) }),
    close: () => transport.close(),
  }
}
