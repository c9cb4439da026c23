const nobody = '01900000-0000-7000-8000-000000000001'

/** A valid body for each write, if its address were right. */
export const sampleBodies: Record<string, object> = {
  '/api/admin/users': { email: 'new@acme.example' },
  '/api/admin/users/{id}': { email: 'new@acme.example' },
  '/api/admin/users/{id}/erase': { reason: 'Asked for it' },
  '/api/admin/users/{id}/merge': { mergeIds: ['01900000-0000-7000-8000-000000000002'] },
  '/api/admin/bookings/{id}/cancel': { reason: 'Ill' },
  '/api/admin/bookings/{id}/payments': { amount: '10.00', method: 'cash' },
  '/api/admin/bookings/{id}/seats': { quoted: '10.00' },
  '/api/admin/bookings/{id}/seats/{seatId}/cancel': { reason: 'Ill' },
  '/api/admin/bookings/{id}/seats/{seatId}/move': { sessionId: nobody, quoted: '10.00' },
  '/api/admin/payments/{id}/void': { reason: 'Typed twice' },
  '/api/admin/payments/{id}/refunds': { amount: '10.00', reason: 'other' },
  '/api/admin/users/{id}/notes': { noteContent: 'Prefers Saturdays' },
  '/api/instructor/sessions/{id}/notes': { content: 'The projector was broken' },
  '/api/instructor/sessions/{id}/assessments': {
    assessments: [{ attendeeId: nobody, assessment: 'passed', assessedAt: '2026-12-01T15:30:00Z' }],
  },
  '/api/instructor/sessions/{id}/attendance': {
    marks: [{ id: nobody, attendeeId: nobody, day: '2026-12-01', status: 'present', markedAt: '2026-12-01T09:30:00Z' }],
  },
}
