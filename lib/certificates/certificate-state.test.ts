import { expect, test } from 'vitest'
import { stateOfCertificate } from './certificate-state.ts'

test.for([
  ['current', '2028-02-29', '2028-03-01', 'expired'],
  ['current', '2028-02-29', '2028-02-29', 'expiring'],
  ['current', '2028-02-29', '2027-12-01', 'expiring'],
  ['current', '2028-02-29', '2027-11-30', 'valid'],
  ['superseded', '2028-02-29', '2027-11-30', 'superseded'],
  ['revoked', '2028-02-29', '2028-03-01', 'revoked'],
] as const)('stateOfCertificate: a %s certificate until %s is on %s %s', ([status, expiresOn, today, state]) => {
  expect(stateOfCertificate({ status, expiresOn }, today)).toBe(state)
})
