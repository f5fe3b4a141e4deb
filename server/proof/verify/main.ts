// verify.mjs: verifies a bundle with Node alone, on any machine, without the register that made it.
import { fileSource } from './archive.ts'
import { type Asking, readAsking } from './asking.ts'
import { exitCodes, exitOf } from './finding.ts'
import { report, reportJson } from './report.ts'
import { verifyBundle } from './verify.ts'

const help = `Verifica un fascicolo del registro dei beni comuni, senza rete e senza altri programmi.

Uso: node verify.mjs FASCICOLO.tar [--policy FILE] [--since FILE] [--tsa-ca FILE] [--json]

  --policy FILE  di chi ti fidi: chiavi del registro e dei testimoni (formato c2sp.org/tlog-policy), avute per altra via
  --since FILE   un punto di controllo che avevi conservato: il registro deve esserne la continuazione
  --tsa-ca FILE  certificati dell’autorità di marcatura temporale di cui ti fidi (serve anche openssl)
  --json         il resoconto per un programma

Codici di uscita: 0 tutto provato, 1 qualcosa non corrisponde, 2 comando sbagliato, 3 manca qualcosa di ciò che hai chiesto.`

const fail = (says: string, code: number = exitCodes.usage): number => {
  process.stderr.write(`${says}\n`)
  return code
}

const progress = (json: boolean) => (entries: number) => {
  if (!json && process.stderr.isTTY) process.stderr.write(`\r${entries} fatti…`)
}

const run = ({ target, ask, json }: Asking): number => {
  const source = fileSource(target)
  try {
    const answer = verifyBundle(source, { ...ask, onProgress: progress(json) })
    if (!json && process.stderr.isTTY) process.stderr.write('\r')
    process.stdout.write(`${(json ? reportJson : report)(target, answer)}\n`)
    return exitOf(answer.findings)
  } finally {
    source.close()
  }
}

const main = (args: readonly string[]): number => {
  if (args.length === 0 || args.includes('--help')) {
    process.stdout.write(`${help}\n`)
    return args.length === 0 ? exitCodes.usage : exitCodes.proven
  }
  const asking = readAsking(args)
  if (typeof asking === 'string') return fail(`${asking}\n\n${help}`)
  if (asking.target === '') return fail(`Quale fascicolo?\n\n${help}`)
  try {
    return run(asking)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error
    return fail(`Non riesco a leggere ${asking.target} (${code}).`, exitCodes.incomplete)
  }
}

process.exitCode = main(process.argv.slice(2))
