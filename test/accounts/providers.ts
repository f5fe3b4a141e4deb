// The providers of these tests, as an installation configures them, and who has an account there.
import type { Provider } from '../../server/accounts/providers.ts'
import type { TestProvider } from '../support/oidc.ts'

export const accounts = {
  'anna-sub': { name: 'Anna Prati', email: 'anna@example.org', email_verified: true, fiscal_number: 'TINIT-PRTNNA80A41D150X' },
  'bruno-sub': { given_name: 'Bruno', family_name: 'Rovere', fiscal_number: 'RVRBRN75B02D150Y' },
  'nameless-sub': { email: 'senza@example.org', email_verified: false },
  // Another account of Anna's, at another provider: the same tax code.
  'anna-cie': { name: 'PRATI ANNA', fiscal_number: 'prtnna80a41d150x' },
}

export const providerOf = (id: string, { issuer, clientId, secret }: TestProvider, more: Partial<Provider> = {}): Provider => ({
  ...{ id, name: { it: id, en: id }, issuer, clientId, secret, authentication: 'client_secret_basic', algorithm: 'RS256' },
  ...{ scope: 'openid profile email spid', acrValues: [], origins: [issuer], userInfo: false },
  claims: { name: ['name', 'given_name family_name'], email: 'email', fiscalCode: 'fiscal_number' },
  ...more,
})
