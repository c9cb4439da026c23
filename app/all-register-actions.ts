import type { RegisterActions } from '#components/register/register-actions.ts'
import {
  addSessionNoteAction,
  assessAction,
  checkInAction,
  markAction,
  submitRegisterAction,
} from './register-actions.ts'

export const registerActions: RegisterActions = {
  mark: markAction,
  checkIn: checkInAction,
  assess: assessAction,
  note: addSessionNoteAction,
  handIn: submitRegisterAction,
}
