// What the labels of published registers mean in our own closed lists, where they mean anything there.
import { plain } from '../../events/register/reading.ts'

const areaLabels: readonly (readonly [RegExp, string])[] = [
  [/pedonalizz/, 'pedestrianisation'],
  [/pedonal|arred/, 'pedestrian-care'],
  [/verde|giardin|ort[oi]\b/, 'green'],
  [/immaterial/, 'immaterial'],
  [/immobil|edific/, 'cultural-buildings'],
  [/sport/, 'sport'],
  [/spazi|cultural/, 'cultural-spaces'],
  [/scuol/, 'schools'],
  [/acqu/, 'water'],
  [/riuso|recuper/, 'reuse'],
  [/digital/, 'digital'],
]

/** The areas of action a published cell names; `other` for what has no word of ours, none for an empty cell. */
export const areasOf = (label: string | undefined): readonly string[] => {
  const parts = (label ?? '').split(/[;,|/\n]/).filter((part) => part.trim() !== '')
  return [...new Set(parts.map((part) => areaLabels.find(([is]) => is.test(plain(part)))?.[1] ?? 'other'))].sort()
}

const proponentLabels: readonly (readonly [RegExp, string])[] = [
  [/persona fisica|cittadin[oa]\b|singol|privat/, 'person'],
  [/informal/, 'informal-group'],
  [/comitat/, 'committee'],
  [/cooperativ/, 'cooperative'],
  [/associazion|aps\b|odv\b|onlus/, 'association'],
  [/scuol|istitut/, 'school'],
  [/societa|impresa|ditta|azienda/, 'company'],
  [/ente|parrocchia|fondazion/, 'body'],
]

/** Who proposed, by kind; undefined for an empty cell, `other` for what has no word of ours. */
export const proponentOf = (label: string | undefined): string | undefined =>
  (label ?? '').trim() === '' ? undefined : (proponentLabels.find(([is]) => is.test(plain(label ?? '')))?.[1] ?? 'other')
