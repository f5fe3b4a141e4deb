// A process that starts the database, says where, and then only waits to be killed.
import { startEmbedded } from '../../server/embedded/embedded.ts'

const [dataDir] = process.argv.slice(2)
if (dataDir === undefined) throw new Error('give me a data folder')
const { url, adminUrl } = await startEmbedded({ dataDir, fsync: false, log: () => undefined })
process.stdout.write(`${JSON.stringify({ url, adminUrl })}\n`)
setInterval(() => undefined, 1000)
