// What the refusals about who takes part say.
export const sentencesOfPeople = {
  'already-enrolled': { it: 'Questa persona partecipa già al laboratorio.', en: 'This person already takes part in the laboratory.' },
  'not-enrolled': {
    it: 'Questa persona non partecipa al laboratorio: prima si aggiunge all’elenco.',
    en: 'This person does not take part in the laboratory: add them to the list first.',
  },
  'minor-named': {
    it: 'Di chi ha meno di diciotto anni non si scrive il nome: si conta e basta.',
    en: 'Nobody under eighteen is named: they are only counted.',
  },
  'not-yours': {
    it: 'Questo si può chiedere solo per sé; per gli altri lo fa chi conduce il laboratorio.',
    en: 'This can be asked for oneself only; for others, whoever runs the laboratory does it.',
  },
  'signed-up-already': { it: 'L’iscrizione a questo incontro c’è già.', en: 'There is already a sign-up for this session.' },
  'not-signed-up': { it: 'Non c’è nessuna iscrizione da ritirare.', en: 'There is no sign-up to withdraw.' },
  'too-early': {
    it: 'È presto: le presenze si segnano da due ore prima dell’inizio.',
    en: 'It is early: attendance is taken from two hours before the start.',
  },
  'too-late': {
    it: 'È tardi: presenze e conteggi si registrano e si correggono entro quattordici giorni dall’incontro.',
    en: 'It is late: attendance and counts are recorded and put right within fourteen days of the session.',
  },
  'already-present': { it: 'È già presente: non c’è niente da rifare.', en: 'Already marked present: nothing to do again.' },
  'already-absent': { it: 'È già segnata l’assenza: non c’è niente da rifare.', en: 'Already marked absent: nothing to do again.' },
  'marked-otherwise': {
    it: 'Qualcun altro ha segnato diversamente. Si può lasciare com’è, o correggere dicendo perché.',
    en: 'Somebody else has marked otherwise. Leave it as it is, or correct it and say why.',
  },
  'not-marked': { it: 'Non c’è ancora niente da correggere: prima si segna.', en: 'There is nothing to correct yet: mark it first.' },
  'nothing-to-correct': { it: 'È già scritto così.', en: 'It already says so.' },
  'counted-already': { it: 'Il conteggio è già questo.', en: 'The count already says so.' },
  'counted-otherwise': {
    it: 'Questo gruppo è già stato contato, con un altro numero. Si può lasciare com’è, o correggere dicendo perché.',
    en: 'This group has been counted already, and it was another number. Leave it as it is, or correct it and say why.',
  },
  'group-unnamed': {
    it: 'Un gruppo si conta con il suo nome; adulti e minori senza.',
    en: 'A group is counted by its name; adults and minors without one.',
  },
} as const
