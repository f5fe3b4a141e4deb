// The characters of the demonstration: invented people, one for each way of having to do with the register.
import type { Character } from './kernel/session-routes.ts'

const character = (n: number, label: string, role: Character['roles'][number], says: Character['says']): Character => ({
  id: `d0000000-0000-4000-8000-00000000000${n}`,
  label,
  roles: [role],
  says,
})

/** Their identities never change: the story and the links people keep refer to them. */
export const demoPeople: readonly Character[] = [
  character(1, 'Anna Prati, abitante', 'resident', {
    it: 'Propone un patto e segue le sue proposte.',
    en: 'Proposes a pact and follows what becomes of it.',
  }),
  character(2, 'Bruno Rovere, referente di un gruppo', 'representative', {
    it: 'Si impegna e firma a nome del suo gruppo.',
    en: 'Promises and signs on behalf of a group.',
  }),
  character(3, 'Carla Fonti, community maker', 'maker', {
    it: 'Accompagna i gruppi e tiene il filo dei patti.',
    en: 'Stands beside the groups and keeps the thread of the pacts.',
  }),
  character(4, 'Dario Selva, ufficio beni comuni', 'clerk', {
    it: 'Istruisce le proposte e prepara i testi.',
    en: 'Examines the proposals and prepares the texts.',
  }),
  character(5, 'Elena Ponti, dirigente del Comune', 'manager', {
    it: 'Approva e firma per il Comune.',
    en: 'Approves and signs for the municipality.',
  }),
  character(6, 'Fausto Riva, revisore', 'auditor', {
    it: 'Controlla il registro in ogni sua data.',
    en: 'Checks the register on any of its days.',
  }),
  character(7, 'Giulia Colli, segreteria della rete', 'secretariat', {
    it: 'Tiene aggiornata la rete di cooperative, comuni e ambiti.',
    en: 'Keeps the network of cooperatives, municipalities and districts up to date.',
  }),
]
