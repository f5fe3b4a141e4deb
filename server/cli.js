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
     comunanza keys epoch --yes          una nuova epoca, quando il registro non può continuare ciò che ha firmato
     comunanza keys rotate-vault [--json] le chiavi delle persone passano sotto il segreto nuovo (SECRET, con SECRET_PREVIOUS accanto)`,
  erase: `Uso: comunanza erase PERSONA --preview                    cosa se ne va, cosa resta e perché
     comunanza erase PERSONA --ask --basis MOTIVO --by CHI  la chiede, a nome di chi può chiederla
     comunanza erase PERSONA --by CHI                       la conferma un’altra persona, responsabile della protezione dei dati

  MOTIVO  no-longer-needed, consent-withdrawn, objection, unlawful, legal-duty, minor`,
  import: `Uso: comunanza import register FILE… --municipality ISTAT [--on GIORNO] [--dry-run] [--json]
       [--organisation TESTO]… [--replaced VECCHIO=NUOVO[:MOTIVO]]…

Importa il registro che un Comune pubblica altrove: un CSV, o una serie intera dalla pubblicazione più vecchia. Si registra solo ciò che è cambiato.

  --municipality ISTAT  il codice del Comune, sei cifre
  --on GIORNO           quando è stato pubblicato (2025-09-01, 2025-09-01T10:30), se il nome del file non lo dice
  --dry-run             dice riga per riga che cosa registrerebbe, e non registra nulla
  --organisation TESTO  questo testo non nomina una persona fisica: la cella si prende com’è
  --replaced 003=004    la pratica 003 continua nella 004, e lo sai tu

Codici di uscita: 0 fatto, 1 un file è rifiutato o non si legge (e non è stato registrato nulla), 2 comando sbagliato.`,
  match: `Uso: comunanza match FILE [--mode coverage | stable | balanced] [--json]

Risolve un giro di abbinamenti scritto in un file, e controlla il certificato della risposta.

  FILE    testo, anche compresso con gzip: «righe colonne coppie», poi quante colonne chiede ogni riga e quante righe prende
          ogni colonna (o solo «1»), poi una coppia per riga: «riga colonna peso». Si conta da zero; più peso è meglio
  --mode  coverage: più righe coperte, poi più peso (così se non si dice); stable: nessuno starebbe meglio scambiando;
          balanced: più righe coperte, poi la coppia peggiore meno peggio che si può
  --json  coppie, prezzi e certificato

Codici di uscita: 0 risolto e certificato, 1 il file non si legge o il certificato non regge, 2 comando sbagliato.`,
  user: `Uso: comunanza user add --name NOME --role RUOLO [--everywhere | --municipality ISTAT]
     comunanza user code PERSONA

  add   registra una persona, le dà il ruolo (admin per il primo amministratore) e scrive il codice con cui entra, una volta sola
  code  un altro codice per chi è già registrato

  --everywhere         il ruolo vale ovunque: è così anche senza dirlo
  --municipality ISTAT vale in quel Comune`,
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
  import: {
    says: 'importa il registro che un Comune pubblica altrove (CSV, una o più pubblicazioni)',
    run: tool('import'),
    usage: usages.import,
  },
  verify: { says: 'verifica un fascicolo, un database, un sito o questo registro', run: tool('verify'), usage: usages.verify },
  keys: { says: 'le chiavi con cui il registro è firmato: elenco, rotazione, policy', run: tool('keys'), usage: usages.keys },
  erase: {
    says: 'mostra, chiede o conferma la cancellazione di una persona',
    run: afterBuild('erase'),
    usage: usages.erase,
  },
  retention: {
    says: 'i tempi di conservazione: cosa finirebbe oggi (--dry-run), o farlo adesso (--now)',
    run: afterBuild('retention'),
  },
  match: {
    says: 'risolve un giro di abbinamenti scritto in un file, con il certificato che nessuno fa meglio',
    run: tool('match'),
    usage: usages.match,
  },
  user: {
    says: 'registra una persona, le dà un ruolo e il codice per entrare; il primo amministratore nasce qui',
    run: tool('user'),
    usage: usages.user,
  },
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
    'SECRET o SECRET_FILE, PUBLIC_URL, COMUNANZA_DEMO, LOG_KEYS, LOG_KEY_FILE, WITNESSES, TSA_URL, TSA_CHAIN; OIDC_*, SMTP_* e SESSION_* (docs/sign-in.md). Senza DATABASE_URL si usa il PostgreSQL incluso, con i dati in .data/.',
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
