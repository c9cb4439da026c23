'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import styles from './check-in.module.css'
import register from './register.module.css'

const betweenFrames = 150
const betweenSameCodes = 3000

/** Scans codes until it leaves the page. One code held up longer counts once. */
export function CheckInCamera({ onCode }: { onCode: (text: string) => void }) {
  const video = useRef<HTMLVideoElement>(null)
  const [isBlind, setBlind] = useState(false)
  const found = useEffectEvent(onCode)

  useEffect(() => {
    const shown = video.current
    if (!shown) return
    let isOver = false
    let stream: MediaStream | undefined

    async function look(on: HTMLVideoElement) {
      const { readFrame } = await import('#lib/offline/read-frame.ts')
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      if (isOver) return stop()
      on.srcObject = stream
      await on.play()

      const canvas = document.createElement('canvas')
      const seen = { text: '', at: 0 }
      while (!isOver) {
        const text = readFrame(on, canvas)
        if (text && (text !== seen.text || Date.now() - seen.at > betweenSameCodes)) {
          Object.assign(seen, { text, at: Date.now() })
          found(text)
        }
        await new Promise((done) => setTimeout(done, betweenFrames))
      }
    }

    function stop() {
      isOver = true
      for (const track of stream?.getTracks() ?? []) track.stop()
    }

    look(shown).catch(() => setBlind(!isOver))
    return stop
  }, [])

  if (isBlind) return <p className={register.soft}>No camera available. Type the code under the QR code.</p>
  return <video ref={video} muted playsInline className={styles.camera} aria-label="Camera view" />
}
