#!/usr/bin/env node
// The one command line. Plain JavaScript, so that it runs before anything is built.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { BuildRefused, build, serverEntry, spawnVite } from './build.js'

const self = fileURLToPath(import.meta.url)
const root = dirname(dirname(self))
const log = (sentence) => process.stdout.write(`${sentence}\n`)
const fail = (sentence) => process.stderr.write(`${sentence}\n`)

const boot = async (verb, args, { pages }) => {
  const built = await import(pathToFileURL(serverEntry(root)).href)
  return built.boot({ verb, args, pages, log, fail })
}

const afterBuild = (verb) => async (args) => boot(verb, args, await build(root, log))

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

const verbs = {
  start: { says: 'costruisce ciò che manca, accende il database e il sito, e resta in funzione', run: afterBuild('start') },
  serve: { says: 'come start, ma senza costruire: usa dist/ così com’è', run: (args) => boot('start', args, { pages: Promise.resolve() }) },
  build: { says: 'costruisce le pagine e il server in dist/', run: buildAll },
  dev: { says: 'per chi sviluppa: ricostruisce e riavvia a ogni modifica', run: dev },
  seed: { says: 'racconta nel registro la storia dimostrativa', run: afterBuild('seed') },
  rebuild: { says: 'rifà le tabelle di lettura dal primo fatto', run: afterBuild('rebuild') },
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
    '  --help     questo aiuto',
    '  --version  la versione',
    '',
    'Le impostazioni stanno nell’ambiente: PORT, HOST, COMUNANZA_DATA, DATABASE_URL, DATABASE_ADMIN_URL,',
    'SECRET o SECRET_FILE, PUBLIC_URL, COMUNANZA_DEMO. Senza DATABASE_URL si usa il PostgreSQL incluso, con i dati in .data/.',
    'Codici di uscita: 0 tutto bene, 1 non è stato possibile, 2 comando sconosciuto.',
  ].join('\n')
}

const version = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version

const answers = { '--help': help, '-h': help, help, '--version': version, '-v': version }

const main = async ([word = '--help', ...args]) => {
  if (Object.hasOwn(answers, word) || args.includes('--help')) {
    log((answers[word] ?? help)())
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
