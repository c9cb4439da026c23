type Subject = { courseId?: string; category?: string; title?: string }

/** What a qualification is for, from the choice of the form: "course:ID", "category:NAME", or "title" with the typed one. */
export function readSubject(subject: string, title: string): Subject {
  const [kind, ...rest] = subject.split(':')
  const named = rest.join(':')
  if (kind === 'course') return { courseId: named }
  return kind === 'category' ? { category: named } : { title }
}
