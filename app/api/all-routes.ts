import * as activityExport from './admin/activity/export/route.ts'
import * as activity from './admin/activity/route.ts'
import * as cancelBooking from './admin/bookings/[id]/cancel/route.ts'
import * as bookingEntries from './admin/bookings/[id]/entries/route.ts'
import * as bookingPayments from './admin/bookings/[id]/payments/route.ts'
import * as bookingQuote from './admin/bookings/[id]/quote/route.ts'
import * as booking from './admin/bookings/[id]/route.ts'
import * as cancelSeat from './admin/bookings/[id]/seats/[seatId]/cancel/route.ts'
import * as moveSeat from './admin/bookings/[id]/seats/[seatId]/move/route.ts'
import * as seats from './admin/bookings/[id]/seats/route.ts'
import * as bookingsExport from './admin/bookings/export/route.ts'
import * as bookings from './admin/bookings/route.ts'
import * as certificatePdf from './admin/certificates/[id]/pdf/route.ts'
import * as certificatesExport from './admin/certificates/export/route.ts'
import * as certificates from './admin/certificates/route.ts'
import * as course from './admin/courses/[id]/route.ts'
import * as coursesExport from './admin/courses/export/route.ts'
import * as courses from './admin/courses/route.ts'
import * as daysAway from './admin/days-away/[id]/route.ts'
import * as allDaysAway from './admin/days-away/route.ts'
import * as apartExport from './admin/duplicates/apart/export/route.ts'
import * as duplicates from './admin/duplicates/route.ts'
import * as importErrors from './admin/imports/[id]/errors/route.ts'
import * as importRefused from './admin/imports/[id]/refused/route.ts'
import * as importsExport from './admin/imports/export/route.ts'
import * as imports from './admin/imports/route.ts'
import * as invoicePdf from './admin/invoices/[id]/pdf/route.ts'
import * as invoice from './admin/invoices/[id]/route.ts'
import * as invoicesExport from './admin/invoices/export/route.ts'
import * as invoices from './admin/invoices/route.ts'
import * as undoMerge from './admin/merges/[id]/undo/route.ts'
import * as messagesExport from './admin/messages/export/route.ts'
import * as messages from './admin/messages/route.ts'
import * as refunds from './admin/payments/[id]/refunds/route.ts'
import * as payment from './admin/payments/[id]/route.ts'
import * as voidPayment from './admin/payments/[id]/void/route.ts'
import * as paymentsExport from './admin/payments/export/route.ts'
import * as payments from './admin/payments/route.ts'
import * as qualification from './admin/qualifications/[id]/route.ts'
import * as qualificationsExport from './admin/qualifications/export/route.ts'
import * as qualifications from './admin/qualifications/route.ts'
import * as refundsExport from './admin/refunds/export/route.ts'
import * as refundsList from './admin/refunds/route.ts'
import * as search from './admin/search/route.ts'
import * as session from './admin/sessions/[id]/route.ts'
import * as sessionsExport from './admin/sessions/export/route.ts'
import * as sessions from './admin/sessions/route.ts'
import * as userActivity from './admin/users/[id]/activity/route.ts'
import * as userBookings from './admin/users/[id]/bookings/route.ts'
import * as userCertificates from './admin/users/[id]/certificates/route.ts'
import * as userCourses from './admin/users/[id]/courses/route.ts'
import * as userErase from './admin/users/[id]/erase/route.ts'
import * as userExport from './admin/users/[id]/export/route.ts'
import * as mergeUser from './admin/users/[id]/merge/route.ts'
import * as userMessages from './admin/users/[id]/messages/route.ts'
import * as note from './admin/users/[id]/notes/[noteId]/route.ts'
import * as notes from './admin/users/[id]/notes/route.ts'
import * as userPayments from './admin/users/[id]/payments/route.ts'
import * as user from './admin/users/[id]/route.ts'
import * as usersExport from './admin/users/export/route.ts'
import * as users from './admin/users/route.ts'
import * as venue from './admin/venues/[id]/route.ts'
import * as venuesExport from './admin/venues/export/route.ts'
import * as venues from './admin/venues/route.ts'
import * as customerBookings from './customer/bookings/route.ts'
import * as customerCertificatePdf from './customer/certificates/[id]/pdf/route.ts'
import * as customerCertificates from './customer/certificates/route.ts'
import * as customerExport from './customer/export/route.ts'
import * as customerInvoicePdf from './customer/invoices/[id]/pdf/route.ts'
import * as customerInvoices from './customer/invoices/route.ts'
import * as customerLookup from './customer/lookup/route.ts'
import * as customerPayments from './customer/payments/route.ts'
import * as customerProfile from './customer/profile/route.ts'
import * as ownDaysAway from './instructor/days-away/[id]/route.ts'
import * as allOwnDaysAway from './instructor/days-away/route.ts'
import * as assessments from './instructor/sessions/[id]/assessments/route.ts'
import * as attendance from './instructor/sessions/[id]/attendance/route.ts'
import * as attendees from './instructor/sessions/[id]/attendees/route.ts'
import * as sessionNote from './instructor/sessions/[id]/notes/[noteId]/route.ts'
import * as sessionNotes from './instructor/sessions/[id]/notes/route.ts'
import * as ownSessions from './instructor/sessions/route.ts'

/** Every route of the staff API. The documentation is generated from these, and the tests call them. */
export const allRoutes = {
  '/api/admin/users': users,
  '/api/admin/users/export': usersExport,
  '/api/admin/users/{id}': user,
  '/api/admin/users/{id}/activity': userActivity,
  '/api/admin/users/{id}/bookings': userBookings,
  '/api/admin/users/{id}/payments': userPayments,
  '/api/admin/users/{id}/certificates': userCertificates,
  '/api/admin/users/{id}/courses': userCourses,
  '/api/admin/users/{id}/messages': userMessages,
  '/api/admin/users/{id}/erase': userErase,
  '/api/admin/users/{id}/export': userExport,
  '/api/admin/users/{id}/notes': notes,
  '/api/admin/users/{id}/notes/{noteId}': note,
  '/api/admin/activity': activity,
  '/api/admin/activity/export': activityExport,
  '/api/admin/users/{id}/merge': mergeUser,
  '/api/admin/duplicates': duplicates,
  '/api/admin/duplicates/apart/export': apartExport,
  '/api/admin/merges/{id}/undo': undoMerge,
  '/api/admin/bookings': bookings,
  '/api/admin/bookings/export': bookingsExport,
  '/api/admin/bookings/{id}': booking,
  '/api/admin/bookings/{id}/cancel': cancelBooking,
  '/api/admin/bookings/{id}/quote': bookingQuote,
  '/api/admin/bookings/{id}/entries': bookingEntries,
  '/api/admin/bookings/{id}/seats': seats,
  '/api/admin/bookings/{id}/seats/{seatId}/cancel': cancelSeat,
  '/api/admin/bookings/{id}/seats/{seatId}/move': moveSeat,
  '/api/admin/bookings/{id}/payments': bookingPayments,
  '/api/admin/payments': payments,
  '/api/admin/payments/export': paymentsExport,
  '/api/admin/payments/{id}': payment,
  '/api/admin/payments/{id}/refunds': refunds,
  '/api/admin/payments/{id}/void': voidPayment,
  '/api/admin/refunds': refundsList,
  '/api/admin/refunds/export': refundsExport,
  '/api/admin/invoices': invoices,
  '/api/admin/invoices/export': invoicesExport,
  '/api/admin/invoices/{id}': invoice,
  '/api/admin/invoices/{id}/pdf': invoicePdf,
  '/api/admin/certificates': certificates,
  '/api/admin/certificates/export': certificatesExport,
  '/api/admin/certificates/{id}/pdf': certificatePdf,
  '/api/admin/courses': courses,
  '/api/admin/courses/export': coursesExport,
  '/api/admin/courses/{id}': course,
  '/api/admin/sessions': sessions,
  '/api/admin/sessions/export': sessionsExport,
  '/api/admin/sessions/{id}': session,
  '/api/admin/venues': venues,
  '/api/admin/venues/export': venuesExport,
  '/api/admin/venues/{id}': venue,
  '/api/admin/qualifications': qualifications,
  '/api/admin/qualifications/export': qualificationsExport,
  '/api/admin/qualifications/{id}': qualification,
  '/api/admin/days-away': allDaysAway,
  '/api/admin/days-away/{id}': daysAway,
  '/api/admin/messages': messages,
  '/api/admin/messages/export': messagesExport,
  '/api/admin/search': search,
  '/api/admin/imports': imports,
  '/api/admin/imports/export': importsExport,
  '/api/admin/imports/{id}/errors': importErrors,
  '/api/admin/imports/{id}/refused': importRefused,
  '/api/instructor/days-away': allOwnDaysAway,
  '/api/instructor/days-away/{id}': ownDaysAway,
  '/api/instructor/sessions': ownSessions,
  '/api/instructor/sessions/{id}/attendees': attendees,
  '/api/instructor/sessions/{id}/attendance': attendance,
  '/api/instructor/sessions/{id}/assessments': assessments,
  '/api/instructor/sessions/{id}/notes': sessionNotes,
  '/api/instructor/sessions/{id}/notes/{noteId}': sessionNote,
}

/** Every route of the customer API, which uses the portal's cookie. */
export const customerRoutes = {
  '/api/customer/lookup': customerLookup,
  '/api/customer/bookings': customerBookings,
  '/api/customer/payments': customerPayments,
  '/api/customer/certificates': customerCertificates,
  '/api/customer/certificates/{id}/pdf': customerCertificatePdf,
  '/api/customer/invoices': customerInvoices,
  '/api/customer/invoices/{id}/pdf': customerInvoicePdf,
  '/api/customer/profile': customerProfile,
  '/api/customer/export': customerExport,
}
