'use client'

import { SomethingBroke } from '#components/ui/something-broke.tsx'

/** Shown when even the layout failed. Styled inline, because a style sheet here would be loaded with every page. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html
      lang="en-GB"
      style={{
        colorScheme: 'light dark',
        fontFamily: '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
        lineHeight: 1.5,
      }}
    >
      <body style={{ maxWidth: '65ch', margin: '64px auto', padding: '0 16px' }}>
        <title>Something went wrong · React Fast Training</title>
        <main>
          <SomethingBroke error={error} retry={retry} />
        </main>
      </body>
    </html>
  )
}
