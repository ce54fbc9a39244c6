"""Dutch: our own plurals, and what Qt itself says, such as the buttons of its dialogs.

Dutch is the source language, so `pijler4_nl.ts` holds only the texts with a number in them. After
a change of such a text: `pyside6-lupdate … -pluralonly -ts resources/translations/pijler4_nl.ts`,
fill in both forms, with `%Ln` for a number as people write it (10.000); `pyside6-lrelease` makes
the .qm that is loaded here. `qt_besides_nl.ts` holds what Qt's own Dutch lacks, such as the labels
of its file dialog; it is kept by hand.
"""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from pijler4_desktop.paths import resource

DUTCH = QLocale(QLocale.Language.Dutch, QLocale.Country.Belgium)


def speak_dutch(app: QCoreApplication) -> None:
    """Let plurals, Qt's own dialogs, dates and numbers be Dutch; what is missing is no failure."""
    QLocale.setDefault(DUTCH)
    ours = resource("translations").as_posix()
    theirs = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    of_qt = (("qt_besides_nl", ours), ("qtbase_nl", theirs))  # the last is asked first
    for name, folder in (("pijler4_nl", ours), *of_qt):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
