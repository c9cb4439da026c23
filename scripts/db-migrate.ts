import { withOwnedDatabase } from '../lib/runtime/with-database.ts'
import { bringUpToDate } from './house/bring-up-to-date.ts'

const ran = await withOwnedDatabase((_db, url) => bringUpToDate(url))
process.stdout.write(ran.length > 0 ? `Ran ${ran.join(', ')}.\n` : 'The database is up to date.\n')
