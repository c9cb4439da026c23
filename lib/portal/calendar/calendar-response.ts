import { dispositionOf } from '../../core/files/file-name.ts'
/** A calendar as an HTTP response, for download or for calendar apps that subscribe to it. */
export function calendarResponse(calendar: string): Response {
  return new Response(calendar, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': dispositionOf('attachment', 'react-fast-training.ics'),
      'cache-control': 'no-store',
    },
  })
}
