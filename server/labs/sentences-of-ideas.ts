// What the refusals about needs, ideas, actors and tasks say.
export const sentencesOfIdeas = {
  'unknown-need': {
    it: 'Una delle voci scelte non c’è tra i bisogni e le risorse del laboratorio.',
    en: 'One of the entries chosen is not among the needs and resources of the laboratory.',
  },
  'unknown-entry': { it: 'Questa voce non c’è, o è già stata tolta.', en: 'There is no such entry, or it was struck already.' },
  'entry-known': { it: 'Questa voce è già scritta.', en: 'This entry is already there.' },
  'unknown-idea': { it: 'Questa idea non c’è nel laboratorio.', en: 'There is no such idea in this laboratory.' },
  'idea-known': { it: 'Questa idea è già scritta.', en: 'This idea is already there.' },
  'idea-dropped': {
    it: 'L’idea è stata lasciata cadere: per riprenderla se ne discute di nuovo.',
    en: 'The idea was dropped: to take it up, discuss it again.',
  },
  'idea-there-already': { it: 'L’idea è già a questo punto.', en: 'The idea is already at this point.' },
  'supported-already': { it: 'Il sostegno a questa idea c’è già.', en: 'The support for this idea is already there.' },
  'not-supported': { it: 'Non c’è nessun sostegno da ritirare.', en: 'There is no support to withdraw.' },
  'not-selected': {
    it: 'Diventa qualcosa un’idea scelta: prima il laboratorio la sceglie.',
    en: 'It is a chosen idea that becomes something: the laboratory chooses it first.',
  },
  'became-already': { it: 'Questo collegamento c’è già.', en: 'This link is already there.' },
  'unknown-actor': { it: 'Questo attore non è al tavolo.', en: 'This actor is not at the table.' },
  'actor-known': { it: 'Questo attore è già al tavolo.', en: 'This actor is already at the table.' },
  'actor-lost': {
    it: 'Questo attore ha lasciato il tavolo: se torna, si aggiunge di nuovo.',
    en: 'This actor has left the table: if they come back, add them again.',
  },
  'unknown-task': { it: 'Questo compito non c’è.', en: 'There is no such task.' },
  'task-known': { it: 'Questo compito è già preso.', en: 'This task is already taken.' },
  'task-over': { it: 'Questo compito è già finito.', en: 'This task is already over.' },
} as const
