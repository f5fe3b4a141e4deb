// A resident enters with a phone and is led where they wanted to go. What they propose has a journey of its own (proposal.test.ts).
import { it } from 'vitest'
import { journey, phone, see, title } from '../support/journey.ts'

const { visit } = journey()

it('signs in as Anna, and is told who she is', async () => {
  const page = await visit({ viewport: phone, at: '/' })
  await page.getByRole('link', { name: 'Accedi' }).click()
  await page.getByRole('button', { name: /Anna Prati/ }).click()
  await see(page.getByRole('banner').getByText('Anna Prati, abitante'))
  await page.getByRole('button', { name: 'Esci' }).click()
  await see(page.getByRole('link', { name: 'Accedi' }))
})

it('is never sent to another site by an address that asks for it', async () => {
  const page = await visit({ viewport: phone, at: '/accedi?torna=%2F%2Faltrove.example%2F' })
  await page.getByRole('button', { name: /Anna Prati/ }).click()
  await see(title(page, 'Registro dei patti'))
})
