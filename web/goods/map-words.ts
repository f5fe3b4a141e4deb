// The words around the map of the goods.
import { dictionary } from '../kernel/words.ts'

export const mapWords = dictionary(
  {
    title: 'Sulla mappa',
    lead: 'I beni che hanno un luogo. Le attività e i siti non ne hanno: sono nell’elenco.',
    show: 'Mostra la mappa',
    loading: 'La mappa arriva…',
    none: 'Nessuno di questi beni ha un luogo.',
    label: 'Mappa dei beni comuni: l’elenco sopra ha le stesse voci',
    failed: 'La mappa non si può mostrare adesso: l’elenco sopra ha le stesse voci.',
    open: 'Apri la scheda',
  },
  {
    title: 'On the map',
    lead: 'The goods that have a place. Activities and sites have none: they are in the list.',
    show: 'Show the map',
    loading: 'The map is coming…',
    none: 'None of these goods has a place.',
    label: 'Map of the commons: the list above has the same entries',
    failed: 'The map cannot be shown now: the list above has the same entries.',
    open: 'Open its page',
  },
)
