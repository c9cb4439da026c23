type Group = { label: string; types: Record<string, string> }

/** Every kind of activity in plain words, in the groups by which people filter. */
export const activityGroups = {
  people: {
    label: 'Records',
    types: {
      'user.created': 'Person added',
      'user.updated': 'Details changed',
      'user.removed': 'Person taken away again',
      'user.access_changed': 'Access changed',
      'profile.merged': 'Imported records joined',
      'value.restored': 'Old value restored',
      'tag.added': 'Tag added',
      'tag.removed': 'Tag taken off',
    },
  },
  merges: {
    label: 'Merges and duplicates',
    types: {
      'user.merged': 'People merged',
      'merge.undone': 'Merge undone',
      'duplicate.dismissed': 'Said to be different people',
      'duplicate.restored': 'Suggested as duplicates again',
    },
  },
  notes: {
    label: 'Notes',
    types: {
      'note.added': 'Note added',
      'note.edited': 'Note changed',
      'note.pinned': 'Note pinned',
      'note.unpinned': 'Note unpinned',
    },
  },
  bookings: {
    label: 'Bookings',
    types: {
      'booking.created': 'Booked',
      'booking.updated': 'Booking changed',
      'booking.moved': 'Booking moved',
      'booking.completed': 'Booking completed',
      'booking.cancelled': 'Booking cancelled',
    },
  },
  money: {
    label: 'Payments',
    types: {
      'payment.recorded': 'Payment recorded',
      'refund.issued': 'Refund issued',
      'receipt.downloaded': 'Receipt downloaded',
    },
  },
  training: {
    label: 'Training',
    types: {
      'course_session.planned': 'Session planned',
      'course_session.changed': 'Session changed',
      'course_session.cancelled': 'Session cancelled',
      'course_session.completed': 'Session completed',
      'course.added': 'Course added',
      'course.changed': 'Course changed',
      'venue.added': 'Venue added',
      'attendance.marked': 'Attendance marked',
      'assessment.recorded': 'Assessment recorded',
      'register.submitted': 'Register handed in',
      'session_note.added': 'Note on a session',
      'certificate.issued': 'Certificate issued',
      'certificate.reissued': 'Certificate issued anew',
      'certificate.revoked': 'Certificate revoked',
      'certificate.downloaded': 'Certificate downloaded',
    },
  },
  messages: {
    label: 'Messages',
    types: {
      'email.sent': 'Email sent',
      'email.resent': 'Email sent again',
      'email.failed': 'Email failed',
      'message.sent': 'Message sent',
      'message.resent': 'Message sent again',
      'portal.entered': 'Customer portal opened',
      'portal.bookings_mailed': 'Bookings asked for by email',
      'calendar.renewed': 'Calendar address renewed',
    },
  },
  privacy: {
    label: 'Privacy',
    types: {
      'consent.given': 'Consent given',
      'consent.withdrawn': 'Consent withdrawn',
      'sensitive.revealed': 'Protected data shown',
      'sensitive.updated': 'Protected data changed',
      'sensitive.expired': 'Protected data let go',
      'export.made': 'Export made',
      'user.erased': 'Person erased',
      'erasure.requested': 'Erasure asked for',
      'erasure.withdrawn': 'Erasure no longer asked for',
      'portal.code_sent': 'Code for the portal sent',
      'retention.applied': 'Retention applied',
      'retention.changed': 'Retention changed',
      'keys.rotated': 'Encryption keys rotated',
    },
  },
  access: {
    label: 'Signing in',
    types: {
      'session.started': 'Signed in',
      'session.ended': 'Signed out',
      'session.refused': 'Sign-in refused',
      'access.denied': 'Access refused',
      'password.changed': 'Password changed',
      'password.link_made': 'Password link made',
      'second_factor.started': 'Second factor begun',
      'second_factor.confirmed': 'Second factor set up',
      'second_factor.codes_renewed': 'Recovery codes renewed',
      'second_factor.removed': 'Second factor removed',
      'second_factor.reset': 'Second factor reset',
      'key.created': 'API key made',
      'key.revoked': 'API key revoked',
    },
  },
  office: {
    label: 'Imports and settings',
    types: {
      'import.prepared': 'File of people brought',
      'import.started': 'Import started',
      'import.discarded': 'File of people discarded',
      'import.applied': 'Import applied',
      'import.corrected': 'Imported record corrected',
      'import.undone': 'Import taken back',
      'setting.changed': 'Setting changed',
      'view.saved': 'View saved',
      'view.updated': 'View changed',
      'view.deleted': 'View deleted',
    },
  },
} as const satisfies Record<string, Group>

export type ActivityGroup = keyof typeof activityGroups

const groups: Record<string, Group> = activityGroups
const words = new Map(Object.values(groups).flatMap(({ types }) => Object.entries(types)))

/** "booking.cancelled" → "Booking cancelled". What has no words of its own yet is spelled out. */
export function activityLabel(type: string): string {
  const spelled = type.replace('.', ' ').replaceAll('_', ' ')
  return words.get(type) ?? spelled.charAt(0).toUpperCase() + spelled.slice(1)
}

/** The types behind what was asked for: a group or one type. */
export function typesOf(asked: string): string[] {
  const group = groups[asked]
  return group ? Object.keys(group.types) : [asked]
}
