// What each refusal about a person says to people: what is so, and what would make it possible.
import type { PersonRule } from '../../events/people/rules.ts'
import type { Sentences } from '../kernel/context.ts'

export const sentences: Sentences<PersonRule> = {
  'unknown-person': {
    it: 'Nessuno è registrato con questo codice: controlla che sia scritto per intero.',
    en: 'Nobody is registered under this code: check that it is complete.',
  },
  'already-registered': {
    it: 'Questa persona è già registrata: si aggiornano i suoi dati, non se ne apre un’altra.',
    en: 'This person is already registered: amend what is written instead.',
  },
  erased: {
    it: 'I dati di questa persona sono stati cancellati: non si riaprono. Chi torna si registra di nuovo.',
    en: 'The data of this person were erased and cannot be opened again. Whoever comes back registers anew.',
  },
  'own-channel': {
    it: 'Così si registra solo la persona stessa; chi è allo sportello scrive «sportello».',
    en: 'Only the person can register in this way; a desk registers somebody as “desk”.',
  },
  'not-yourself': {
    it: 'Questo può chiederlo solo la persona a cui appartengono i dati, o chi risponde della protezione dei dati.',
    en: 'Only the person whose data these are, or the data protection officer, can ask this.',
  },
  'nothing-to-amend': { it: 'Non c’è niente di diverso da scrivere.', en: 'There is nothing different to write.' },
  'already-claimed': {
    it: 'Questi dati sono già nelle mani della persona: non c’è altro da confermare.',
    en: 'These data are already in the person’s own hands: there is nothing more to confirm.',
  },
  'own-grant': {
    it: 'Nessuno dà un ruolo a sé stesso: chiedilo a un’altra persona che può concederlo.',
    en: 'Nobody grants a role to themselves: ask somebody else who may grant it.',
  },
  'not-yours-to-grant': {
    it: 'Con il tuo ruolo non puoi dare né togliere questo ruolo: lo fa chi ne risponde.',
    en: 'With your role you cannot grant or take away this one: whoever answers for it does.',
  },
  'scope-unfit': {
    it: 'Il luogo del ruolo non torna: per un Comune serve il codice ISTAT di sei cifre, per il resto il suo codice, e «ovunque» non ne ha.',
    en: 'The place of the role is not right: six ISTAT digits for a municipality, its own code for the others, none for “everywhere”.',
  },
  'placed-role': {
    it: 'Questo ruolo vale in un luogo preciso: scegli in quale Comune, organizzazione, edificio, laboratorio o caso.',
    en: 'This role holds in one place: choose the municipality, organisation, building, lab or case.',
  },
  'end-before-start': {
    it: 'La fine viene prima dell’inizio: controlla le due date.',
    en: 'The end comes before the start: check both dates.',
  },
  'already-past': {
    it: 'Questo periodo è già passato: un ruolo si dà da oggi in avanti.',
    en: 'This period is already over: a role is granted from today on.',
  },
  'already-granted': {
    it: 'Questa persona ha già questo ruolo, qui e in questi giorni: per cambiarlo, prima si revoca.',
    en: 'This person already has this role here in these days: revoke it first to change it.',
  },
  'unknown-grant': { it: 'Questo ruolo non è mai stato dato a questa persona.', en: 'This role was never granted to this person.' },
  'already-revoked': { it: 'Questo ruolo è già stato tolto.', en: 'This role has already been taken away.' },
  restricted: {
    it: 'L’uso di questi dati è limitato: finché lo è, si conservano e basta. Chi l’ha chiesto può togliere il limite.',
    en: 'The use of these data is restricted: until that is lifted they are kept and nothing else.',
  },
  'not-restricted': { it: 'L’uso di questi dati non è limitato.', en: 'The use of these data is not restricted.' },
  'already-consented': {
    it: 'Hai già dato questo consenso, su questo stesso testo.',
    en: 'You have already given this consent on this very text.',
  },
  'not-consented': {
    it: 'Questo consenso non c’è: non è mai stato dato, o è già stato ritirato.',
    en: 'There is no such consent to withdraw.',
  },
  'erasure-under-way': {
    it: 'È già stata chiesta la cancellazione: si aspetta la risposta, o si ritira la richiesta.',
    en: 'Erasure has already been asked: wait for the answer, or withdraw the request.',
  },
  'no-erasure': { it: 'Nessuno ha chiesto di cancellare questi dati.', en: 'Nobody has asked to erase these data.' },
  'same-person': {
    it: 'A cancellare si è in due: chi decide non è chi ha chiesto.',
    en: 'Erasing takes two people: who decides is not who asked.',
  },
  'roles-first': {
    it: 'Questa persona ha ancora dei ruoli: prima si tolgono, perché chi decide deve poter essere chiamato a risponderne.',
    en: 'This person still holds roles: take them away first, because whoever decides has to answer for it.',
  },
}
