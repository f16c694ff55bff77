package org.referralroi.generate;

/** The invoices of the dirty delivery: amounts no accountant would sign, and keys given twice. */
final class DirtyInvoices {

    private DirtyInvoices() {}

    static DirtyFile file() {
        return new DirtyFile(
                        Extract.INVOICES,
                        "invoice_id,customer_id,issued_on,amount,tax,refunded,currency,status,"
                                + "paid_on,updated_at")
                .row("IX1,CX1,2026-10-10,-50.00,-9.50,0,EUR,paid,2026-10-11,")
                .rejected(
                        "type",
                        "amount",
                        "1,200.50",
                        "IX2,CX1,2026-10-10,\"1,200.50\",0,0,EUR,paid,2026-10-11,")
                .rejected(
                        "type",
                        "amount",
                        "12.34567",
                        "IX3,CX1,2026-10-10,12.34567,0,0,EUR,paid,2026-10-11,")
                .rejected(
                        "enum",
                        "status",
                        "Paid",
                        "IX4,CX1,2026-10-10,12.00,0,0,EUR,Paid,2026-10-11,")
                .row("")
                .rejected("required", "customer_id", "", "IX5,,2026-10-10,12.00,0,0,EUR,open,,")
                .rejected(
                        "reference",
                        "customer_id",
                        "C-404",
                        "IX6,C-404,2026-10-10,12.00,0,0,EUR,open,,")
                .rejected(
                        "reference",
                        "customer_id",
                        "CX2",
                        "IX7,CX2,2026-10-10,12.00,0,0,EUR,open,,")
                .row("IX8,CX1,2026-10-10,1.00,0,0,EUR,open,,2026-11-05T10:00:00Z")
                .row("IX8,CX1,2026-10-10,2.00,0,0,EUR,open,,2026-11-05T11:00:00+01:00")
                .row("IX9,CX1,2026-10-10,4.00,0,0,EUR,open,,2026-11-05T10:00:00Z")
                .row("IX9,CX1,2026-10-10,8.00,0,0,EUR,open,,")
                .row("IX10,CX1,2026-10-10,16.00,0,0,EUR,open,,")
                .row("IX10,CX1,2026-10-10,32.00,0,0,EUR,open,,")
                .rejected(
                        "type",
                        "amount",
                        "100000000000000.00",
                        "IX11,CX1,2026-10-10,100000000000000.00,0,0,EUR,open,,");
    }
}
