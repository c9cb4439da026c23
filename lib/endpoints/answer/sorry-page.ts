import { Problem, type ProblemStatus, problemResponse } from './problem.ts'

const words = {
  400: ['This cannot be read', 'Check the link, or start again from the front page.'],
  403: ['This was sent from another site', 'Open the page here and send it once more.'],
  404: ['There is nothing here', 'Check the link, or start again from the front page.'],
  405: ['This cannot be done here', 'Start again from the front page.'],
  411: ['This could not be received', 'The request has to state its length.'],
  413: ['That is too much at once', 'Files to import may have 20 MB, anything else 256 KB.'],
  503: ['We will be back in a moment', 'The database does not answer just now. Nothing was saved; try again shortly.'],
} as const satisfies Partial<Record<ProblemStatus, readonly [string, string]>>

const unreadable = { path: '', message: 'The address holds a character that cannot be kept.' }

/** The answer when no page can be drawn: a problem for programs, a page without any other files for people. */
export function sorry(status: keyof typeof words, isApi: boolean, nonce: string, requestId: string): Response {
  if (isApi) return problemResponse(new Problem(status, { faults: status === 400 ? [unreadable] : [] }), requestId)

  const [title, text] = words[status]
  return new Response(page(title, text, nonce, requestId), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...(status === 503 && { 'retry-after': '5' }),
    },
  })
}

function page(title: string, text: string, nonce: string, requestId: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · React Fast Training</title>
<style nonce="${nonce}">
:root { color-scheme: light dark }
body { font: 16px/24px -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif }
body { margin: 0; background: #fff; color: #1c1d1b }
main { max-width: 480px; margin: 0 auto; padding: 64px 20px }
h1 { font-size: 28px; line-height: 36px; margin: 0 0 8px }
a { color: #1a6a43 }
small { color: #5b5d58 }
@media (prefers-color-scheme: dark) {
  body { background: #16181a; color: rgb(255 255 255 / 92%) }
  a { color: #76c09a }
  small { color: rgb(255 255 255 / 64%) }
}
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="">Try again</a></p>
<p><small>Request ${requestId}</small></p>
</main>
</body>
</html>
`
}
