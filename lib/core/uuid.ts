import { randomFillSync } from 'node:crypto'

const random = Buffer.alloc(8 * 512)
let used = random.length
let lastMillisecond = 0
let sequence = 0

/** A UUIDv7, ascending within this process so that new rows lie together in an index. */
export function uuidv7(now = Date.now()): string {
  const millisecond = Math.max(now, lastMillisecond)
  sequence = millisecond === lastMillisecond ? sequence + 1 : 0
  lastMillisecond = sequence > 0xfff ? millisecond + 1 : millisecond
  if (sequence > 0xfff) sequence = 0

  const time = lastMillisecond.toString(16).padStart(12, '0')
  const order = sequence.toString(16).padStart(3, '0')
  const tail = nextRandom()
  return `${time.slice(0, 8)}-${time.slice(8)}-7${order}-${tail.slice(0, 4)}-${tail.slice(4)}`
}

/** 64 random bits in hex; the first two mark the variant. */
function nextRandom(): string {
  if (used === random.length) {
    randomFillSync(random)
    used = 0
  }
  const bytes = random.subarray(used, used + 8)
  used += 8
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex')
}
