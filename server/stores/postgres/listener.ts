// One LISTEN connection that only rings the bell; while it is away the subscribers' own look each second carries on.
import type { Client } from 'pg'
import type { Bell } from '../bell.ts'
import { openClient, type Report } from './connect.ts'

export const channel = 'comunanza_log'
const retryEvery = 1000

export type Listener = { readonly start: () => void; readonly stop: () => Promise<void> }

export const createListener = (url: string, bell: Bell, report: Report): Listener => {
  let client: Client | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let state: 'new' | 'listening' | 'stopped' = 'new'
  let connecting: Promise<void> = Promise.resolve()

  const retry = (): void => {
    client = undefined
    if (state === 'listening') timer = setTimeout(connect, retryEvery)
  }
  const open = async (): Promise<void> => {
    const opened = await openClient(url, report, { application_name: 'comunanza listener' })
    opened.once('end', retry)
    opened.on('notification', bell.ring)
    client = opened
    await opened.query(`listen ${channel}`)
    bell.ring()
  }
  const connect = (): void => {
    connecting = open().catch((error: Error) => {
      report(error)
      if (client) client.end().catch(report)
      else retry()
    })
  }
  return {
    start: () => {
      if (state !== 'new') return
      state = 'listening'
      connect()
    },
    stop: async () => {
      state = 'stopped'
      clearTimeout(timer)
      await connecting
      await client?.end()
    },
  }
}
