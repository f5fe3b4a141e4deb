// The names of what happens to a carer: stages, lists, documents, reasons, requests, facts.
import type { CommandName } from '../../events/carers/commands.ts'
import type { CarerEvent } from '../../events/carers/events.ts'
import type { Stage } from '../../events/carers/state.ts'
import type { absences, Document, endings, removals, suspensions, Tier } from '../../events/carers/vocabulary.ts'
import { dictionary } from '../kernel/words.ts'

type Table<K extends string> = { readonly [N in K]: string }
type Named = {
  readonly stages: Table<Stage>
  readonly tiers: Table<Tier>
  readonly documents: Table<Document>
  readonly absences: Table<(typeof absences)[number]>
  readonly suspensions: Table<(typeof suspensions)[number]>
  readonly removals: Table<(typeof removals)[number]>
  readonly endings: Table<(typeof endings)[number]>
  readonly commands: Table<CommandName>
  readonly events: Table<CarerEvent['type']>
}

export const words = dictionary(
  {
    stages: {
      applied: 'candidata',
      interviewed: 'ascoltata',
      registered: 'iscritta',
      paused: 'non disponibile',
      suspended: 'sospesa',
      removed: 'cancellata',
    },
    tiers: { open: 'elenco aperto', trained: 'elenco formato', regional: 'registro regionale' },
    documents: {
      identity: 'documento d’identità',
      'work-permit': 'permesso: può lavorare fino al',
      'health-book': 'libretto sanitario',
      'care-certificate': 'attestato di assistente',
      'driving-licence': 'patente',
    },
    absences: { placed: 'lavora già', pause: 'una pausa', training: 'segue un corso', other: 'altro' },
    suspensions: {
      'document-expired': 'un documento è scaduto',
      'not-reachable': 'non risponde',
      conduct: 'per come si è comportata',
      asked: 'l’ha chiesto lei',
    },
    removals: {
      asked: 'l’ha chiesto lei',
      'requirements-lost': 'non ha più i requisiti',
      conduct: 'per come si è comportata',
      'long-silent': 'non si fa sentire da tempo',
    },
    endings: {
      'family-ended': 'ha finito la famiglia',
      'carer-ended': 'ha finito l’assistente',
      'trial-failed': 'la prova non è andata',
      'assisted-died': 'la persona assistita è morta',
      moved: 'la famiglia si è trasferita',
      other: 'altro',
    },
    commands: {
      apply: 'Scrivi una candidatura',
      amend: 'Correggi nome e recapiti',
      profile: 'Compila il profilo',
      interview: 'Registra il colloquio',
      register: 'Iscrivi in un elenco',
      document: 'Registra un documento',
      train: 'Registra un corso',
      refer: 'Registra una referenza',
      pause: 'Metti in pausa',
      return: 'È di nuovo disponibile',
      suspend: 'Sospendi',
      readmit: 'Riammetti',
      place: 'Occupa le ore',
      free: 'Libera le ore',
      part: 'Non riproporre a una famiglia',
      object: 'Fai un’osservazione',
      answer: 'Rispondi a un’osservazione',
      remove: 'Cancella dall’elenco',
    },
    events: {
      'carers.applied': 'Si è candidata',
      'carers.amended': 'I recapiti sono stati corretti',
      'carers.profiled': 'È stato compilato il profilo',
      'carers.interviewed': 'È stata ascoltata',
      'carers.registered': 'È stata iscritta',
      'carers.tiered': 'È passata a un altro elenco',
      'carers.documented': 'È stato visto un documento',
      'carers.trained': 'Ha seguito un corso',
      'carers.referenced': 'È stata raccolta una referenza',
      'carers.paused': 'Non è disponibile',
      'carers.returned': 'È di nuovo disponibile',
      'carers.suspended': 'È stata sospesa',
      'carers.readmitted': 'È stata riammessa',
      'carers.placed': 'Lavora per una famiglia',
      'carers.freed': 'Ha finito con una famiglia',
      'carers.parted': 'Non va riproposta a una famiglia',
      'carers.objected': 'Ha fatto un’osservazione',
      'carers.answered': 'L’osservazione ha avuto risposta',
      'carers.removed': 'È stata cancellata dall’elenco',
    },
  } satisfies Named,
  {
    stages: {
      applied: 'has applied',
      interviewed: 'heard',
      registered: 'registered',
      paused: 'not available',
      suspended: 'suspended',
      removed: 'removed',
    },
    tiers: { open: 'open list', trained: 'trained list', regional: 'regional register' },
    documents: {
      identity: 'identity document',
      'work-permit': 'permit: may work until',
      'health-book': 'health booklet',
      'care-certificate': 'care certificate',
      'driving-licence': 'driving licence',
    },
    absences: { placed: 'works already', pause: 'a pause', training: 'attends a course', other: 'other' },
    suspensions: {
      'document-expired': 'a document has expired',
      'not-reachable': 'does not answer',
      conduct: 'because of conduct',
      asked: 'asked for it',
    },
    removals: {
      asked: 'asked for it',
      'requirements-lost': 'no longer meets the requirements',
      conduct: 'because of conduct',
      'long-silent': 'silent for a long time',
    },
    endings: {
      'family-ended': 'the family ended it',
      'carer-ended': 'the carer ended it',
      'trial-failed': 'the trial failed',
      'assisted-died': 'the assisted person died',
      moved: 'the family moved away',
      other: 'other',
    },
    commands: {
      apply: 'Write an application',
      amend: 'Correct name and contacts',
      profile: 'Fill in the profile',
      interview: 'Record the interview',
      register: 'Put on a list',
      document: 'Record a document',
      train: 'Record a course',
      refer: 'Record a reference',
      pause: 'Pause',
      return: 'Available again',
      suspend: 'Suspend',
      readmit: 'Readmit',
      place: 'Take the hours',
      free: 'Free the hours',
      part: 'Do not propose to a family again',
      object: 'Make an objection',
      answer: 'Answer an objection',
      remove: 'Remove from the list',
    },
    events: {
      'carers.applied': 'Has applied',
      'carers.amended': 'The contacts were corrected',
      'carers.profiled': 'The profile was filled in',
      'carers.interviewed': 'Was heard',
      'carers.registered': 'Was put on a list',
      'carers.tiered': 'Passed to another list',
      'carers.documented': 'A document was seen',
      'carers.trained': 'Attended a course',
      'carers.referenced': 'A reference was collected',
      'carers.paused': 'Is not available',
      'carers.returned': 'Is available again',
      'carers.suspended': 'Was suspended',
      'carers.readmitted': 'Was readmitted',
      'carers.placed': 'Works for a family',
      'carers.freed': 'Has finished with a family',
      'carers.parted': 'Is not to be proposed to a family again',
      'carers.objected': 'Made an objection',
      'carers.answered': 'The objection was answered',
      'carers.removed': 'Was removed from the list',
    },
  } satisfies Named,
)
