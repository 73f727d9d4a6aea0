"""Turkish and Arabic words that dates are made of; what dateparser does not have."""

# the Levant's and Iraq's months, and the Maghreb's, beside those of dateparser
ARABIC_MONTHS = {
    "كانون الثاني": 1, "شباط": 2, "آذار": 3, "نيسان": 4, "أيار": 5, "حزيران": 6, "تموز": 7, "آب": 8, "أيلول": 9,
    "تشرين الأول": 10, "تشرين الثاني": 11, "كانون الأول": 12, "جانفي": 1, "فيفري": 2, "أفريل": 4, "ماي": 5,
    "جوان": 6, "جويلية": 7, "أوت": 8, "ابريل": 4, "اغسطس": 8, "اكتوبر": 10,
}  # fmt: skip
# phrase: (unit, how many from publication, part of the day)
RELATIVE: dict[str, dict[str, tuple[str, int, str]]] = {
    "tr": {
        "bugün": ("D", 0, ""), "dün": ("D", -1, ""), "yarın": ("D", 1, ""), "evvelsi gün": ("D", -2, ""),
        "önceki gün": ("D", -2, ""), "dün gece": ("D", -1, "TNI"), "dün akşam": ("D", -1, "TEV"),
        "dün sabah": ("D", -1, "TMO"), "bu sabah": ("D", 0, "TMO"), "bu akşam": ("D", 0, "TEV"),
        "bu gece": ("D", 0, "TNI"), "yarın sabah": ("D", 1, "TMO"),
        "bu hafta": ("W", 0, ""), "geçen hafta": ("W", -1, ""), "geçtiğimiz hafta": ("W", -1, ""),
        "gelecek hafta": ("W", 1, ""), "önümüzdeki hafta": ("W", 1, ""), "haftaya": ("W", 1, ""),
        "bu ay": ("M", 0, ""), "geçen ay": ("M", -1, ""), "geçtiğimiz ay": ("M", -1, ""),
        "gelecek ay": ("M", 1, ""), "önümüzdeki ay": ("M", 1, ""),
        "bu yıl": ("Y", 0, ""), "geçen yıl": ("Y", -1, ""), "geçtiğimiz yıl": ("Y", -1, ""),
        "gelecek yıl": ("Y", 1, ""),
        "önümüzdeki yıl": ("Y", 1, ""),
    },
    "ar": {
        "اليوم": ("D", 0, ""), "أمس": ("D", -1, ""), "الأمس": ("D", -1, ""), "البارحة": ("D", -1, ""),
        "غدا": ("D", 1, ""), "غداً": ("D", 1, ""), "الغد": ("D", 1, ""), "أول أمس": ("D", -2, ""),
        "أول من أمس": ("D", -2, ""), "مساء أمس": ("D", -1, "TEV"), "صباح أمس": ("D", -1, "TMO"),
        "ليلة أمس": ("D", -1, "TNI"), "الليلة الماضية": ("D", -1, "TNI"), "صباح اليوم": ("D", 0, "TMO"),
        "مساء اليوم": ("D", 0, "TEV"), "فجر اليوم": ("D", 0, "TMO"), "هذا الصباح": ("D", 0, "TMO"),
        "هذا المساء": ("D", 0, "TEV"), "الليلة": ("D", 0, "TNI"),
        "هذا الأسبوع": ("W", 0, ""), "الأسبوع الجاري": ("W", 0, ""), "الأسبوع الحالي": ("W", 0, ""),
        "الأسبوع الماضي": ("W", -1, ""), "الأسبوع المقبل": ("W", 1, ""), "الأسبوع القادم": ("W", 1, ""),
        "هذا الشهر": ("M", 0, ""), "الشهر الجاري": ("M", 0, ""), "الشهر الحالي": ("M", 0, ""),
        "الشهر الماضي": ("M", -1, ""), "الشهر المقبل": ("M", 1, ""), "الشهر القادم": ("M", 1, ""),
        "هذا العام": ("Y", 0, ""), "العام الجاري": ("Y", 0, ""), "العام الحالي": ("Y", 0, ""),
        "العام الماضي": ("Y", -1, ""), "العام المقبل": ("Y", 1, ""), "العام القادم": ("Y", 1, ""),
        "هذه السنة": ("Y", 0, ""), "السنة الماضية": ("Y", -1, ""), "السنة المقبلة": ("Y", 1, ""),
    },
}  # fmt: skip
PARTS = {
    "tr": {
        "sabahı": "TMO", "sabah": "TMO", "akşamı": "TEV", "akşam": "TEV", "gecesi": "TNI", "gece": "TNI",
        "öğleden sonra": "TAF",
    },
    "ar": {
        "صباح": "TMO", "فجر": "TMO", "مساء": "TEV", "ليل": "TNI", "ليلة": "TNI", "عصر": "TAF", "ظهر": "TAF",
        "صباحا": "TMO", "مساء يوم": "TEV", "صباح يوم": "TMO", "فجر يوم": "TMO", "ليلة يوم": "TNI",
    },
}  # fmt: skip
BACK = {"tr": "geçen|geçtiğimiz", "ar": "الماضي|الفائت|المنصرم"}
FORTH = {"tr": "gelecek|önümüzdeki", "ar": "المقبل|القادم"}
# of verbs that tell what is to come: endings in Turkish, beginnings in Arabic
FUTURE_VERBS = {
    "tr": r"\w(?:acak|ecek|acağı|eceği)\w{0,8}(?!\w)",
    "ar": r"(?<!\w)(?:سوف|من المقرر|من المتوقع|س[يتن]\w{3,})",
}
# patterns of a month and a year that stand alone; `{name}` is any month
MONTH_ALONE = {
    "tr": r"{name}(?=['’]|\s(?:ayı|ayında|ayının|başında|sonunda|ortasında))",
    "ar": r"[وف]?(?:شهر|في|خلال|منذ)\s{name}(?!\w)",
}
YEAR_ALONE = {
    "tr": r"(?<![\w.,])(?P<year>(?:19|20)\d\d)(?=['’][dt][ea]n?(?!\w)|\s(?:yılı|yılında|yılından|senesinde))",
    "ar": r"(?:عام|سنة|العام)\s(?P<year>(?:19|20)\d\d)(?!\d)",
}
