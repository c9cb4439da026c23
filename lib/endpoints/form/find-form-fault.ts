/** Whether a multipart form can be parsed. Next.js answers 500 to a broken one before any action runs. */
export async function isReadableForm(request: Request): Promise<boolean> {
  if (request.method !== 'POST' || !/^multipart\/form-data/i.test(request.headers.get('content-type') ?? ''))
    return true
  try {
    await request.clone().formData()
    return true
  } catch {
    return false
  }
}
