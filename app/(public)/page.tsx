export default function FrontPage() {
  return (
    <main>
      <h1>React Fast Training</h1>
    </main>
  )
}
