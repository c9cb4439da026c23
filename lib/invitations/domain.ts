import { defineDomain } from '../domains/domain.ts'
import { passwordLink } from './letters.ts'

export const invitationsDomain = defineDomain({ name: 'invitations', tables: [], letters: [passwordLink] })
