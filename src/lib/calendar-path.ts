/** Path of the calendar of a class, or of the whole school, without the base. */
export function toCalendarPath(classId?: string): string {
  return classId === undefined ? '/calendar.ics' : `/classes/${classId}/calendar.ics`;
}
