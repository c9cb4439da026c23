/** Whether a form arrives whole. Next.js answers 500 to one that cannot be taken apart, before any action is asked. */
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
