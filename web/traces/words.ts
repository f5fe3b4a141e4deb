// The words of a person's traces.
import type { How } from '../../projections/traces/tables.ts'
import { plural } from '../kernel/format.ts'
import { dictionary } from '../kernel/words.ts'

type Named = { readonly how: { readonly [H in How]: string } }

export const words = dictionary(
  {
    how: { did: 'l’hai chiesto tu', helped: 'chiesto per te da un operatore', named: 'parla di te' },
    values: {
      ...{ name: 'nome', email: 'posta elettronica', phone: 'telefono', reason: 'motivo', answer: 'risposta', text: 'testo' },
      ...{
        title: 'titolo',
        idea: 'idea',
        good: 'bene',
        activities: 'attività',
        contacts: 'recapiti',
        resources: 'risorse',
        when: 'quando',
      },
      ...{ recipients: 'per chi', participation: 'partecipazione', kind: 'tipo', area: 'ambito', taxDispute: 'contenzioso tributario' },
    },
    list: {
      title: 'Che cosa c’è scritto di me',
      lead: 'Ogni fatto che hai chiesto, che è stato chiesto per te o che parla di te, l’ultimo prima. Lo vedi solo tu.',
      caption: 'I fatti che ti riguardano',
      none: 'Nel registro non c’è scritto niente di te',
      noneHelp: 'Quando proponi, firmi o dai un consenso, qui compare che cosa è stato scritto e quando.',
      what: 'Fatto',
      where: 'Dove',
      why: 'Che cosa c’entri',
      day: 'Giorno',
      shown: (count: number, more: boolean) =>
        `${plural(count, { one: 'fatto', other: 'fatti' })}${more ? ' mostrati, ce ne sono altri' : ''}`,
      signIn: 'Per vederlo bisogna entrare: lo vedi solo tu.',
    },
    followed: {
      title: 'Seguo',
      lead: 'Le cose su cui hai agito: a chi tocca adesso, e qual è l’ultimo passo.',
      none: 'Non segui ancora niente',
      noneHelp: 'Qui compaiono le proposte, i patti e i beni su cui fai qualcosa.',
      propose: 'Fai una proposta',
      register: 'Guarda i patti attivi',
      turn: 'Tocca a te',
      may: 'Puoi chiedere qualcosa',
      still: 'Adesso niente da fare',
      since: (day: string) => `dal ${day}`,
      left: (days: number) => (days === 0 ? 'finisce oggi' : `in scadenza: ${plural(days, { one: 'giorno', other: 'giorni' })}`),
      over: (days: number) => `oltre il termine da ${plural(days, { one: 'giorno', other: 'giorni' })}`,
      ends: (day: string) => `fino al ${day}`,
      facts: (count: number, from: string, to: string) =>
        `${plural(count, { one: 'passo tuo', other: 'passi tuoi' })}, ${from === to ? `il ${to}` : `dal ${from} al ${to}`}`,
      unnamed: 'senza nome',
      shown: (count: number, more: boolean) =>
        `${plural(count, { one: 'cosa', other: 'cose' })}${more ? ' mostrate, ce ne sono altre' : ''}`,
      signIn: 'Entra per ritrovare le tue cose.',
    },
  } satisfies Named & { readonly [group: string]: unknown },
  {
    how: { did: 'you asked for it', helped: 'an operator asked for you', named: 'speaks of you' },
    values: {
      ...{ name: 'name', email: 'e-mail', phone: 'telephone', reason: 'reason', answer: 'answer', text: 'text' },
      ...{
        title: 'title',
        idea: 'idea',
        good: 'good',
        activities: 'activities',
        contacts: 'contacts',
        resources: 'resources',
        when: 'when',
      },
      ...{ recipients: 'for whom', participation: 'participation', kind: 'kind', area: 'area', taxDispute: 'tax dispute' },
    },
    list: {
      title: 'What is written about me',
      lead: 'Each fact you asked for, that was asked for you or that speaks of you, the latest first. Only you see it.',
      caption: 'The facts that concern you',
      none: 'Nothing about you is written in the register',
      noneHelp: 'When you propose, sign or give a consent, what was written and when appears here.',
      what: 'Fact',
      where: 'Where',
      why: 'What it has to do with you',
      day: 'Day',
      shown: (count: number, more: boolean) => `${plural(count, { one: 'fact', other: 'facts' })}${more ? ' shown, there are more' : ''}`,
      signIn: 'You must sign in to see it: only you do.',
    },
    followed: {
      title: 'I follow',
      lead: 'The things you acted on: whose turn it is, and which was the latest step.',
      none: 'You follow nothing yet',
      noneHelp: 'Proposals, pacts and goods you do something about appear here.',
      propose: 'Make a proposal',
      register: 'See the active pacts',
      turn: 'It is your turn',
      may: 'You can ask something',
      still: 'Nothing to do now',
      since: (day: string) => `since ${day}`,
      left: (days: number) => (days === 0 ? 'ends today' : `ending soon: ${plural(days, { one: 'day', other: 'days' })}`),
      over: (days: number) => `${plural(days, { one: 'day', other: 'days' })} past its end`,
      ends: (day: string) => `until ${day}`,
      facts: (count: number, from: string, to: string) =>
        `${plural(count, { one: 'step of yours', other: 'steps of yours' })}, ${from === to ? `on ${to}` : `from ${from} to ${to}`}`,
      unnamed: 'without a name',
      shown: (count: number, more: boolean) => `${plural(count, { one: 'thing', other: 'things' })}${more ? ' shown, there are more' : ''}`,
      signIn: 'Sign in to find your things again.',
    },
  },
)
