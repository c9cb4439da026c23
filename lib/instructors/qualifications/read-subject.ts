type Subject = { courseId?: string; category?: string; title?: string }

/** Reads what a qualification is for: "course:ID", "category:NAME", or "title" with the title typed in the form. */
export function readSubject(subject: string, title: string): Subject {
  const [kind, ...rest] = subject.split(':')
  const named = rest.join(':')
  if (kind === 'course') return { courseId: named }
  return kind === 'category' ? { category: named } : { title }
}
