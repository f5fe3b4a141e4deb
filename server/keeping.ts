// What a running server does for those whose data it keeps: erases whom it must, ends what is over, and answers their questions.
import type { Config } from './config.ts'
import { startRefused } from './embedded/refusal.ts'
import type { Engine } from './engine.ts'
import type { Forgetter } from './kernel/directory.ts'
import type { Privacy } from './kernel/privacy.ts'
import { KeyFault } from './log/keyring.ts'
import type { Erasure } from './processes/erasing.ts'
import { erasing } from './processes/erasing.ts'
import { catchUp, runProcess } from './processes/following.ts'
import { eachDayAt, runTimer } from './processes/timer.ts'
import { keyFolderOf } from './proof/settings.ts'
import { erasureLedger } from './vault/erasure-ledger.ts'
import { type Erasures, makeErasures, vacuum } from './vault/erasures.ts'
import { previewErasure } from './vault/preview.ts'
import { clockOn, progressOn } from './vault/progress.ts'
import { type Retained, retain } from './vault/retaining.ts'
import { readSchedule, type Schedule } from './vault/retention.ts'
import { noteSigner } from './vault/signing.ts'
import type { Strongroom } from './vault/strongroom.ts'

export type KeepingOptions = {
  readonly config: Pick<Config, 'dataDir' | 'keysDir' | 'keyFile' | 'vault'>
  /** whoever keeps something of people outside the vault */
  readonly forgetters: readonly Forgetter[]
  readonly now: () => string
  readonly onFault: (fault: unknown) => void
  /** told what each night has ended, or would end when nobody has confirmed the schedule */
  readonly onRetained?: ((retained: Retained, ended: boolean) => void) | undefined
}
export type Keeping = {
  readonly privacy: Privacy
  readonly erasures: Erasures
  readonly schedule: Schedule
  /** Erases again whom an older database has brought back, then whoever waits; to be done before anybody is served. */
  readonly catchUp: () => Promise<void>
  /** Goes on until `signal` aborts; resolves when everything in hand is done. */
  readonly run: (signal: AbortSignal) => Promise<void>
  /** What the timer does each night. */
  readonly nightly: () => Promise<void>
}
type Room = Pick<Engine, 'store'> & { readonly strongroom: Strongroom }

/** Three in the night in UTC. */
const quietHour = 3

export const scheduleOf = async ({ vault }: Pick<Config, 'vault'>): Promise<Schedule> => {
  const schedule = await readSchedule(vault.schedule)
  if (typeof schedule === 'string') throw startRefused(schedule)
  return schedule
}

/** Refuses in one Italian sentence a schedule that cannot be read. */
export const openKeeping = async (options: KeepingOptions, { store, strongroom }: Room): Promise<Keeping> => {
  const { config, forgetters, now, onFault, onRetained } = options
  const { asked, vault, looks } = strongroom
  const schedule = await scheduleOf(config)
  const folder = keyFolderOf(config)
  const erasures = makeErasures({ asked, vault, ledger: erasureLedger(folder.dir), forgetters, sign: noteSigner(folder, now), now })
  const erase = async (erasure: Erasure): Promise<void> => {
    await erasures.erase(erasure)
    await vacuum(asked).catch(onFault)
  }
  const progress = progressOn(asked)
  const process = erasing(erase)
  // The values are gone before the certificate is signed: without a key the doors may open, and the certificate follows when there is one.
  const keyless = (fault: unknown): void => {
    if (!(fault instanceof KeyFault)) throw fault
    onFault(fault)
  }
  // What nobody has answered for deletes nothing: it only says what it would.
  const nightly = async (): Promise<void> => {
    const ends = schedule.confirmed !== undefined
    onRetained?.(await retain({ asked, log: store, schedule, now }, !ends), ends)
    if (ends) await vacuum(asked)
  }
  return {
    erasures,
    schedule,
    nightly,
    privacy: {
      looksOf: looks.looksOf,
      preview: (person) => previewErasure({ asked, log: store, forgetters, schedule, now }, person),
      certificate: erasures.certificate,
    },
    catchUp: async () => {
      await erasures.again().catch(keyless)
      await catchUp({ store, progress }, process).catch(keyless)
    },
    run: async (signal) => {
      await Promise.all([
        runProcess({ store, progress, signal, onFault }, process),
        runTimer({ clock: clockOn(asked), now, signal, onFault }, { name: 'retention', next: eachDayAt(quietHour), ring: nightly }),
      ])
    },
  }
}
