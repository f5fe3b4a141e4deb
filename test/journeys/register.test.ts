// The public register in a browser: a publication brought in by the office, read as of another day, compared, mapped, downloaded; and what a bad file hears.
import { expect, it } from 'vitest'
import { clean, findings } from '../support/axe.ts'
import { journey, see, seeNot, title } from '../support/journey.ts'

const { visit } = journey()

// Where the clerk of the demonstration works; nothing of it was ever brought in.
const municipality = '019036'
const header = 'Id,Titolo,Stato,Quartiere,Coordinate,Proponente,Rappresentante,Nota\n'
const winter = `${header}001,Lavatoio del borgo,Istruttoria in corso,Borgo,"44.8015, 10.3279",Associazione,Acqua Chiara ODV,\n002,Scalinata fiorita,Istruttoria in corso,Monte,"44.8101, 10.3301",Gruppo informale,Anna Verdini,\n`
const spring = `${header}001,Lavatoio del borgo,Patto stipulato,Borgo,"44.8015, 10.3279",Associazione,Acqua Chiara ODV,Firmato\n003,Scalinata fiorita,Istruttoria in corso,Monte,"44.8101, 10.3301",Gruppo informale,Gruppo della scalinata,\n`
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

it('the office brings in a series, and everybody reads, compares, maps and downloads it', async () => {
  const page = await visit({ as: 'clerk', at: '/registro' })
  await page.getByRole('main').getByRole('link', { name: 'Importa un registro' }).click()
  await see(title(page, 'Importa un registro'))
  await page.getByLabel('Codice ISTAT del Comune').fill(municipality)
  await page.getByLabel('Uno o più file CSV').setInputFiles([file('2025-01-15.csv', winter), file('2025-05-15.csv', spring)])
  await page.getByRole('button', { name: 'Guarda che cosa cambia' }).click()
  await see(page.getByText('«Anna Verdini» sembra una persona'))
  await see(page.getByText('Forse continua nella n. 003.'))
  expect(await findings(page)).toEqual(clean)
  await page.getByLabel('Sì, continua nella n. 003').check()
  await page.getByRole('button', { name: 'Importa 2 pubblicazioni' }).click()
  await see(page.getByText('2 di 2 pubblicazioni'))
  await page.getByRole('link', { name: 'Vai al registro' }).click()
  await see(title(page, 'Registro pubblico'))

  await page.goto(`/registro?origin=published&municipality=${municipality}`)
  await see(page.getByRole('link', { name: 'Lavatoio del borgo' }))
  await see(page.getByRole('row', { name: /Lavatoio del borgo/ }).getByText('Patto stipulato'))
  await page.goto(`/registro?origin=published&municipality=${municipality}&asOf=2025-02-01`)
  await see(page.getByRole('row', { name: /Lavatoio del borgo/ }).getByText('Istruttoria in corso'))
  expect(await findings(page)).toEqual(clean)

  await page.goto(`/registro?origin=published&municipality=${municipality}`)
  await page.getByRole('button', { name: 'Mostra la mappa' }).click()
  await see(page.locator('.map[data-ready=yes] canvas'))
  await see(page.getByText('La mappa mostra i luoghi senza strade'))
  expect(await findings(page)).toEqual(clean)

  await page.goto(`/registro/cambiamenti?since=2025-02-01&until=2025-06-01&municipality=${municipality}`)
  await see(page.getByRole('row', { name: /Lavatoio del borgo/ }).getByText('Passata di stato'))
  expect(await findings(page)).toEqual(clean)
  const [changes] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Scarica in CSV' }).click()])
  expect(changes.suggestedFilename()).toContain('cambiamenti')

  await page.goto('/registro/cifre')
  await see(page.getByRole('heading', { name: 'Per stato' }))
  expect(await findings(page)).toEqual(clean)

  await page.goto('/opendata?asOf=2025-02-01')
  await see(title(page, 'Dati aperti'))
  expect(await findings(page)).toEqual(clean)
  const answer = await page.request.get(`/opendata/register.csv?municipality=${municipality}&asOf=2025-02-01`)
  expect((await answer.text()).replaceAll('\r\n', '\n')).toBe(winter.replace('Anna Verdini', '[omesso]'))
})

it('an entry shows its cells as published, and where it went', async () => {
  const page = await visit({ at: `/registro?origin=published&q=panchine` })
  await page.getByRole('link', { name: 'Panchine di via Verdi' }).click()
  await see(title(page, 'Panchine di via Verdi'))
  await see(page.getByRole('region', { name: 'Com’è pubblicata' }).getByText('Panchina Lunga APS'))
  expect(await findings(page)).toEqual(clean)
})

it('a bad file hears what is wrong with it, and changes nothing', async () => {
  const page = await visit({ as: 'clerk', at: '/registro/importa' })
  const bring = async (name: string, content: string | Buffer): Promise<void> => {
    await page.getByLabel('Codice ISTAT del Comune').fill(municipality)
    await page.getByLabel('Uno o più file CSV').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
    await page.getByRole('button', { name: 'Guarda che cosa cambia' }).click()
  }
  const brought = async () => (await (await page.request.get(`/api/register?origin=published&municipality=${municipality}`)).json()).items
  const before = await brought()
  await page.getByRole('button', { name: 'Guarda che cosa cambia' }).click()
  await see(page.getByRole('alert').getByText('Scegli almeno un file.'))
  for (const [name, content, says] of [
    ['2025-01-01.csv', `${header}001,a\n`, 'la riga 2 ha 2 celle'],
    ['2025-01-01.csv', `${header}001,"a,b,c,d,e,f,g\n`, 'non si chiudono mai'],
    ['2025-01-01.csv', 'Titolo\nOrto\n', 'Non trovo la colonna con l’identificativo'],
    ['registro.csv', `${header}001,a,b,c,d,e,f,g\n`, 'non si capisce il giorno della pubblicazione'],
    ['2025-01-01.csv', Buffer.from([0x50, 0x4b, 3, 4, 20]), 'Questo è un foglio di calcolo'],
    ['2025-01-01.csv', Buffer.alloc(11 * 1024 * 1024, 'a'), 'I file superano 10 MB'],
  ] as const) {
    await bring(name, content)
    await see(page.getByText(says).first())
    await seeNot(page.getByRole('button', { name: /^Importa/ }))
  }
  expect(await brought()).toEqual(before)
})
