#!/usr/bin/env node
// The one command line. Plain JavaScript, so that it runs before anything is built.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { BuildRefused, build, serverEntry, spawnVite } from './build.js'

const self = fileURLToPath(import.meta.url)
const from = process.cwd()
const root = dirname(dirname(self))
const log = (sentence) => process.stdout.write(`${sentence}\n`)
const fail = (sentence) => process.stderr.write(`${sentence}\n`)

const boot = async (verb, args, { pages }) => {
  const built = await import(pathToFileURL(serverEntry(root)).href)
  return built.boot({ verb, args, from, pages, log, fail })
}

const afterBuild = (verb) => async (args) => boot(verb, args, await build(root, log))

// What it answers goes to standard output alone, so that it can be piped and parsed.
const tool = (verb) => async (args) => boot(verb, args, await build(root, fail))

const buildAll = async () => {
  const { pages } = await build(root, log)
  await pages
  log('Fatto: dist/ è aggiornata.')
  return 0
}

const ended = (child) => new Promise((resolve) => child.once('close', (code) => resolve(code ?? 0)))

const dev = async () => {
  await buildAll()
  // Where the pages' development server sends what is not a page.
  const env = { API: `http://127.0.0.1:${process.env.PORT || 3000}`, ...process.env }
  const children = [
    spawnVite(root, ['build', '--watch', '--config', 'server/vite.config.ts', '--logLevel', 'warn'], { stdio: 'inherit' }),
    spawnVite(root, ['--config', 'web/vite.config.ts'], { stdio: 'inherit', env }),
    spawn(process.execPath, ['--watch', self, 'serve'], { cwd: root, stdio: 'inherit' }),
  ]
  const pass = (signal) => {
    for (const child of children) child.kill(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, pass)
  return Math.max(...(await Promise.all(children.map(ended))))
}

const usages = {
  export: `Uso: comunanza export proof --pact ID | --organisation ID | --municipality ISTAT | --all
       [--from GIORNO] [--to GIORNO] [--since N] [--out FILE] [--json]

  --from, --to  solo i fatti registrati in questi giorni, compresi (come 2026-03-01)
  --since N     aggiunge la prova che il registro continua il punto di controllo n. N, che qualcuno conserva
  --out FILE    dove scriverlo; altrimenti in questa cartella, con il nome di ciò che contiene

Codici di uscita: 0 scritto, 1 non è stato possibile, 2 comando sbagliato, 3 non c’è ancora niente da provare.`,
  verify: `Uso: comunanza verify [FASCICOLO.tar | postgres://… | https://…] [--policy FILE] [--since FILE] [--tsa-ca FILE] [--json]

Senza nome si verifica il registro di questa installazione, con le sue chiavi.

  --policy FILE  di chi ti fidi: chiavi del registro e dei testimoni, avute per altra via
  --since FILE   un punto di controllo conservato: il registro deve esserne la continuazione
  --tsa-ca FILE  certificati dell’autorità di marcatura temporale di cui ti fidi (serve anche openssl)

Codici di uscita: 0 tutto provato, 1 qualcosa non corrisponde, 2 comando sbagliato, 3 manca qualcosa di ciò che hai chiesto.`,
  keys: `Uso: comunanza keys [list] [--json]     le chiavi, con il tratto di registro che hanno firmato
     comunanza keys policy [--out FILE]  la policy da consegnare a chi verifica
     comunanza keys rotate [--json]      una chiave nuova; la vecchia firma accanto per 30 giorni
     comunanza keys epoch --yes          una nuova epoca, quando il registro non può continuare ciò che ha firmato`,
  witness: `Uso: comunanza witness --log-vkey CHIAVE --key FILE [--name NOME] --port N [--host INDIRIZZO] [CHIAVE…]

  --log-vkey CHIAVE  il registro da tenere d’occhio (la dà «comunanza keys»); altre chiavi in fondo
  --key FILE         la chiave del testimone: se non c’è si crea, con il nome dato da --name
  --port N           dove ascoltare, 0 per una porta libera; --host, altrimenti 127.0.0.1

Ciò che ha visto resta in FILE.seen.json: senza, il testimone non riconosce più una biforcazione.`,
}

const verbs = {
  start: { says: 'costruisce ciò che manca, accende il database e il sito, e resta in funzione', run: afterBuild('start') },
  serve: { says: 'come start, ma senza costruire: usa dist/ così com’è', run: (args) => boot('start', args, { pages: Promise.resolve() }) },
  build: { says: 'costruisce le pagine e il server in dist/', run: buildAll },
  dev: { says: 'per chi sviluppa: ricostruisce e riavvia a ogni modifica', run: dev },
  seed: { says: 'racconta nel registro la storia dimostrativa', run: afterBuild('seed') },
  rebuild: { says: 'rifà le tabelle di lettura dal primo fatto', run: afterBuild('rebuild') },
  log: { says: 'log copy --from <registro> --to <registro>: copia un registro e dimostra che è lo stesso', run: afterBuild('log') },
  peer: {
    says: 'offre il registro ai client di KurrentDB ([--port] [--host] [--write | --any]; serve PEER_PASSWORD)',
    run: afterBuild('peer'),
  },
  export: {
    says: 'scrive il fascicolo di prova di un patto, di un’organizzazione o di un Comune',
    run: tool('export'),
    usage: usages.export,
  },
  verify: { says: 'verifica un fascicolo, un database, un sito o questo registro', run: tool('verify'), usage: usages.verify },
  keys: { says: 'le chiavi con cui il registro è firmato: elenco, rotazione, policy', run: tool('keys'), usage: usages.keys },
  witness: { says: 'fa da testimone ai registri di altri', run: tool('witness'), usage: usages.witness },
}

const help = () => {
  const lines = Object.entries(verbs).map(([name, { says }]) => `  ${name.padEnd(9)} ${says}`)
  return [
    'Comunanza: il registro vivo dei beni comuni.',
    '',
    'Uso: comunanza <comando>',
    '',
    ...lines,
    '',
    '  --help     questo aiuto, o quello di un comando',
    '  --version  la versione',
    '',
    'Le impostazioni stanno nell’ambiente: PORT, HOST, COMUNANZA_DATA, DATABASE_URL, DATABASE_ADMIN_URL, EVENT_STORE,',
    'SECRET o SECRET_FILE, PUBLIC_URL, COMUNANZA_DEMO, LOG_KEYS, LOG_KEY_FILE, WITNESSES, TSA_URL. Senza DATABASE_URL si usa il PostgreSQL incluso, con i dati in .data/.',
    'Codici di uscita: 0 tutto bene, 1 non è stato possibile, 2 comando sconosciuto.',
  ].join('\n')
}

const version = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version

const answers = { '--help': help, '-h': help, help, '--version': version, '-v': version }

const main = async ([word = '--help', ...args]) => {
  if (Object.hasOwn(answers, word) || args.includes('--help')) {
    log((answers[word] ?? (() => verbs[word]?.usage ?? help()))())
    return 0
  }
  if (Object.hasOwn(verbs, word)) return verbs[word].run(args)
  fail(`Non conosco il comando «${word}».\n\n${help()}`)
  return 2
}

// Relative paths, .data/ first of all, are the program's, wherever it is called from.
process.chdir(root)
try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  fail(error instanceof BuildRefused ? error.message : `Errore imprevisto: ${error?.stack ?? error}`)
  process.exitCode = 1
}
// Nothing that lingers, a visitor's open connection or a build no longer wanted, keeps the command from ending.
process.exit()
