// `GET /api/register/map`: where the map's pictures come from, if from anywhere.
import type { Hono } from 'hono'
import type { Env } from '../kernel/env.ts'
import type { PublishingSettings } from '../publishing-settings.ts'

/** `map` is null where no source of pictures is configured: the map then draws the entries alone. */
export const mountMap = (app: Hono<Env>, publishing: PublishingSettings | undefined): void => {
  app.get('/api/register/map', (c) => c.json({ map: publishing?.map ?? null }, 200, { 'cache-control': 'no-cache' }))
}
