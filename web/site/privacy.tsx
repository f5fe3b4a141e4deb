// What the site knows about people, said plainly.
import type { JSX } from 'solid-js'
import { dictionary } from '../kernel/words.ts'
import { Prose } from './prose.tsx'

export const privacy = dictionary(
  {
    title: 'Privacy',
    lead: 'Il registro ricorda i fatti, non le persone. Ecco che cosa sa di te e come si cancella.',
    public: 'Che cosa è pubblico',
    publicSays:
      'I patti: titolo, luogo, promesse, testo, resoconti, gruppi ed enti con il loro nome. Le persone singole compaiono come «una persona», mai con il nome.',
    private: 'Che cosa non entra nel registro',
    privateSays:
      'Codici fiscali, indirizzi di casa, telefoni, date di nascita, firme autografe. Non scriverli nei testi: quello che scrivi qui è pubblico e resta.',
    erase: 'Come si cancella',
    eraseSays:
      'I dati che appartengono a una persona stanno fuori dal registro, cifrati con una chiave sua. Cancellarli vuol dire distruggere la chiave: al loro posto si legge «[cancellato]», e le prove del registro restano valide.',
    here: 'Che cosa resta in questo browser',
    hereSays:
      'La lingua che hai scelto e le bozze che non hai ancora inviato restano solo in questo browser. Un cookie tecnico ricorda che sei entrato, un altro dura dieci minuti mentre entri. Quando esci, le bozze si cancellano. Chi conduce un laboratorio e apre un incontro «In cortile» ne porta con sé l’elenco: si cancella quando esce o dopo sette giorni; ciò che ha registrato senza rete resta finché non è inviato. Nessun tracciamento, nessun servizio di terzi.',
    rights: 'I tuoi diritti',
    rightsSays:
      'Puoi chiedere a chi gestisce il sito per il tuo ente di vedere, correggere o cancellare i tuoi dati (regolamento UE 2016/679, articoli 15–22).',
  },
  {
    title: 'Privacy',
    lead: 'The register remembers facts, not people. Here is what it knows about you and how it is erased.',
    public: 'What is public',
    publicSays:
      'The pacts: title, place, promises, text, reports, groups and bodies by name. Single people appear as “a person”, never by name.',
    private: 'What does not enter the register',
    privateSays:
      'Tax codes, home addresses, telephones, dates of birth, handwritten signatures. Do not write them in the texts: what you write here is public and stays.',
    erase: 'How it is erased',
    eraseSays:
      'What belongs to a person is kept outside the register, encrypted with a key of their own. Erasing means destroying the key: “[cancellato]” is read in its place, and the proofs of the register still hold.',
    here: 'What stays in this browser',
    hereSays:
      'The language you chose and the drafts you have not sent yet stay in this browser alone. One technical cookie remembers that you signed in, another lasts ten minutes while you do. When you sign out, drafts are deleted. Whoever runs a laboratory and opens a session “In the courtyard” takes its list along: it is deleted at sign-out or after seven days; what they recorded without a network stays until it is sent. No tracking, no third parties.',
    rights: 'Your rights',
    rightsSays:
      'You can ask those who run the site for your body to see, correct or erase your data (EU regulation 2016/679, articles 15–22).',
  },
)

const Privacy = (): JSX.Element => (
  <Prose
    title={privacy().title}
    lead={privacy().lead}
    chapters={[
      { title: privacy().public, says: [privacy().publicSays] },
      { title: privacy().private, says: [privacy().privateSays] },
      { title: privacy().erase, says: [privacy().eraseSays] },
      { title: privacy().here, says: [privacy().hereSays] },
      { title: privacy().rights, says: [privacy().rightsSays] },
    ]}
  />
)
export default Privacy
