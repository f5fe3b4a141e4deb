// What a verification found, told to a person in Italian or to a program in JSON.
import { toBase64 } from '../../log/base64.ts'
import { exitCodes, exitOf, type Finding, type Verdict } from './finding.ts'
import type { Verification } from './verify.ts'

const marks: { readonly [verdict in Verdict]: string } = { proven: '✓', failed: '✗', missing: '?', unchecked: '·' }

const where = ({ file, index }: Finding): string =>
  [...(file === undefined ? [] : [file]), ...(index === undefined ? [] : [`indice ${index}`])].join(', ')

/** One finding as a sentence, with the place and the two values below it. */
export const sentence = (finding: Finding): string => {
  const { verdict, says, expected, found } = finding
  const place = where(finding)
  return [
    `${marks[verdict]} ${place === '' ? '' : `${place}: `}${says}`,
    ...(expected === undefined ? [] : [`    atteso:  ${expected}`]),
    ...(found === undefined ? [] : [`    trovato: ${found}`]),
  ].join('\n')
}

const endings: { readonly [code: number]: string } = {
  [exitCodes.proven]: 'Esito: tutto provato.',
  [exitCodes.failed]: 'Esito: NON corrisponde. Il primo errore è indicato sopra con ✗.',
  [exitCodes.incomplete]: 'Esito: incompleto. Ciò che manca è indicato sopra con ?.',
}

export const report = (name: string, { findings, origin, size, root }: Verification): string =>
  [
    name,
    ...(origin === undefined || root === undefined
      ? []
      : [`registro ${origin} n. ${size} · ${Buffer.from(root).toString('hex').slice(0, 16)}`]),
    ...findings.map(sentence),
    endings[exitOf(findings)],
  ].join('\n')

const outcomes: { readonly [code: number]: string } = {
  [exitCodes.proven]: 'proven',
  [exitCodes.failed]: 'failed',
  [exitCodes.incomplete]: 'incomplete',
}

export const reportJson = (name: string, { findings, origin, size, root }: Verification): string => {
  const exit = exitOf(findings)
  return JSON.stringify(
    { name, outcome: outcomes[exit], exit, origin, size, ...(root ? { root: toBase64(root) } : {}), findings },
    undefined,
    2,
  )
}
