// `comunanza retention --dry-run | --now`: what the schedule would end today, or ends it.
import { optionsOf } from './chore-options.ts'
import { startRefused } from './embedded/refusal.ts'
import { scheduleOf } from './keeping.ts'
import type { Chore } from './surroundings.ts'
import { type Retained, retain } from './vault/retaining.ts'
import type { Schedule } from './vault/retention.ts'
import { rightNow, withEngine } from './with-engine.ts'

const unconfirmed = 'che il titolare deve ancora confermare (RETENTION_FILE, docs/privacy.md): fino ad allora nulla si cancella da solo:'

const scheduleLines = ({ isDefault, confirmed, rules, looks }: Schedule): readonly string[] => [
  `Tempi di conservazione ${isDefault ? 'della casa' : 'scritti dal titolare'}, ${
    confirmed ? `confermati da ${confirmed.by} il ${confirmed.on} (${confirmed.act}):` : unconfirmed
  }`,
  ...rules.map(
    ({ name, facts, months, basis }) =>
      `  ${name} (${facts.join(', ')}): ${months === null ? 'senza scadenza' : `${months} mesi`}. ${basis.it}`,
  ),
  `  registro degli accessi: ${looks.months} mesi. ${looks.basis.it}`,
]

const resultLines = ({ ended, unruled, orphans, looks }: Retained, dry: boolean): readonly string[] => [
  dry ? 'Oggi finirebbero:' : 'Finiti:',
  ...Object.entries(ended).map(([rule, count]) => `  ${rule}: ${count} fatti`),
  `  accessi: ${looks}`,
  ...(orphans > 0 ? [`  rimasti senza fatto: ${orphans}`] : []),
  ...(Object.keys(unruled).length > 0 ? ['Nessuna regola parla di questi, che restano:'] : []),
  ...Object.entries(unruled).map(([type, count]) => `  ${type}: ${count}`),
]

const notConfirmed =
  'Nulla si cancella con tempi che nessuno ha confermato: guarda --dry-run, poi scrivi «confirmed» (by, on, act) in RETENTION_FILE, come in docs/privacy.md.'

export const retentionChore: Chore = async (around, args) => {
  const options = optionsOf(args, { 'dry-run': 'switch', now: 'switch' })
  const dry = options['dry-run'] === true
  if (dry === (options.now === true)) throw startRefused('Uso: comunanza retention --dry-run, per vedere; --now, per farlo adesso.')
  await withEngine(around, async ({ store, strongroom }) => {
    if (!strongroom) throw new Error('the command line opens the vault')
    const schedule = await scheduleOf(around.config)
    if (!dry && !schedule.confirmed) throw startRefused(notConfirmed)
    const retained = await retain({ asked: strongroom.asked, log: store, schedule, now: rightNow }, dry)
    for (const line of [...scheduleLines(schedule), ...resultLines(retained, dry)]) around.log(line)
  })
}
